import type { LinksFunction, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { dinnerDeskLoader } from '~/auth/guard.server';
import { languageAttributes } from '~/i18n';
import { doorSignMessages } from '~/i18n/door-sign';
import { QrSquare } from '~/ui/qr';
import { qrOf } from '~/ui/qr.server';
import printCss from './print.css?url';
import { DoorSign } from './slip';

export const links: LinksFunction = () => [{ rel: 'stylesheet', href: printCss }];
export const meta: MetaFunction = () => [{ title: 'Door sign' }, { name: 'robots', content: 'noindex' }];

export const loader = dinnerDeskLoader('dinner.read desk', async ({ dinner, group, reach, guestLocale }) => ({
	locale: guestLocale,
	name: `${group.name} #${dinner.number}`,
	address: reach,
	qr: reach ? qrOf(`${reach}/vote`) : null,
}));

export default function DoorSignPage() {
	const { locale, name, address, qr } = useLoaderData<typeof loader>();
	const t = doorSignMessages(locale);
	return (
		<main className="leaves" {...languageAttributes(locale)}>
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
