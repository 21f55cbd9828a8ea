import { Form } from '@remix-run/react';
import type { ReactNode } from 'react';
import { Page } from './frame';

/** Frame of organisers' pages. All are of one width. */
export function DeskPage({
	brand = { name: 'Stockpot', href: '/desk' },
	children,
}: {
	brand?: { name: string; href: string } | undefined;
	children: ReactNode;
}) {
	return (
		<Page
			width="wide"
			skip="Skip to the page"
			brand={brand}
			corner={
				<Form method="post" action="/sign-out">
					<button className="button plain" type="submit">
						Sign out
					</button>
				</Form>
			}
		>
			{children}
		</Page>
	);
}
