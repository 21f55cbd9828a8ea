import { Form } from '@remix-run/react';
import type { ReactNode } from 'react';
import { Page } from './frame';

/** Frame of organisers' pages outside a dinner. */
export function DeskPage({
	brand = { name: 'Stockpot', href: '/desk' },
	width = 'narrow',
	children,
}: {
	brand?: { name: string; href: string } | undefined;
	width?: 'narrow' | 'wide' | undefined;
	children: ReactNode;
}) {
	return (
		<Page
			width={width}
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
