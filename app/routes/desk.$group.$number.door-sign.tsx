import type { LinksFunction, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { QrSquare } from '~/components/qr';
import { DoorSign } from '~/components/slip';
import { dinnerDeskLoader } from '~/http/access.server';
import { qrOf } from '~/http/qr.server';
import { localeOf } from '~/messages';
import { doorSignMessages } from '~/messages/door-sign';
import printCss from '~/styles/print.css?url';

export const links: LinksFunction = () => [{ rel: 'stylesheet', href: printCss }];
export const meta: MetaFunction = () => [{ title: 'Door sign' }, { name: 'robots', content: 'noindex' }];

export const loader = dinnerDeskLoader('dinner.read desk', async ({ dinner, group, reach, request }) => ({
	locale: localeOf(request),
	name: `${group.name} #${dinner.number}`,
	address: reach,
	qr: reach ? qrOf(`${reach}/vote`) : null,
}));

export default function DoorSignPage() {
	const { locale, name, address, qr } = useLoaderData<typeof loader>();
	const t = doorSignMessages(locale);
	return (
		<main className="leaves">
			<DoorSign
				dinner={name}
				title={t.title}
				lines={[t.take, t.open, t.score]}
				qr={qr ? <QrSquare {...qr} /> : undefined}
				address={address ? `${address.replace(/^https?:\/\//, '')}/vote` : undefined}
				foot={t.noPhone}
			/>
		</main>
	);
}
