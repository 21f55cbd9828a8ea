import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { publicLoader } from '~/auth/guard.server';
import { Button } from '~/ui/button';
import { Page, Title } from '~/ui/frame';

export const meta: MetaFunction = () => [{ title: 'Set up Stockpot' }, { name: 'robots', content: 'noindex' }];

export const loader = publicLoader('public.read', async ({ services }) => ({ done: await services.setup.isDone() }));

export default function WhereIsTheLink() {
	const { done } = useLoaderData<typeof loader>();
	return (
		<Page skip="Skip to the page" brand={{ name: 'Stockpot', href: '/' }}>
			{done ? (
				<>
					<Title lead="Organisers sign in; a new organiser is invited by one who is in already.">
						Stockpot is set up here
					</Title>
					<Button href="/sign-in">Sign in</Button>
				</>
			) : (
				<>
					<Title lead="It is printed where Stockpot was started: look for the line that begins “To begin, open this link”.">
						Setting up needs the one-time link
					</Title>
					<p>
						Nobody can begin without it, so that a stranger on the same network cannot be first. Started it long ago?
						Start it again: it prints the link each time until somebody has used it.
					</p>
				</>
			)}
		</Page>
	);
}
