import type { LinksFunction, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { dinnerDeskLoader } from '~/auth/guard.server';
import { typedAddress } from '~/contract/guest-address';
import { wifiOf, wifiQrText } from '~/domain/wifi';
import { languageAttributes } from '~/i18n';
import { doorSignMessages } from '~/i18n/door-sign';
import { localesOf } from '~/i18n/group-languages';
import type { PageHandle } from '~/root';
import { Actions, Button } from '~/ui/button';
import deskCss from '~/ui/desk.css?url';
import { Page, Title } from '~/ui/frame';
import { PhoneAddress } from '~/ui/phone-address';
import { QrSquare } from '~/ui/qr';
import { qrOf } from '~/ui/qr-code';
import { Scrollable } from '~/ui/result';
import scriptsCss from '~/ui/scripts.css?url';
import type { VoteAct } from '~/ui/vote-steps';
import { InLanguages, printedLanguages } from './in-languages';
import { OnPaper } from './paper-size';
import { PrintButton } from './papers';
import printCss from './print.css?url';
import { DoorSign } from './slip';
import { WifiOnSign } from './wifi-on-sign';

export const handle: PageHandle = { languages: printedLanguages };
export const links: LinksFunction = () => [
	{ rel: 'stylesheet', href: deskCss },
	{ rel: 'stylesheet', href: scriptsCss },
	{ rel: 'stylesheet', href: printCss },
];
export const meta: MetaFunction = () => [{ title: 'Door sign' }, { name: 'robots', content: 'noindex' }];

export const loader = dinnerDeskLoader('dinner.read desk', async ({ dinner, group, guestAddress }) => {
	const phones = guestAddress(dinner.guest_host);
	const wifi = wifiOf(dinner);
	return {
		locales: localesOf(group),
		paperSize: group.paper_size,
		name: `${group.name} #${dinner.number}`,
		group: { slug: group.slug, name: group.name },
		desk: `/desk/${group.slug}/${dinner.number}`,
		phones,
		qr: phones.origin ? qrOf(`${phones.origin}/vote`) : null,
		wifi: wifi && { ...wifi, qr: qrOf(wifiQrText(wifi)) },
	};
});

export default function DoorSignPage() {
	const { locales, paperSize, name, group, desk, phones, qr, wifi } = useLoaderData<typeof loader>();
	type Words = ReturnType<typeof doorSignMessages>;
	const say = (pick: (t: Words) => string) => (
		<InLanguages locales={locales} say={(locale) => pick(doorSignMessages(locale))} />
	);
	const acts: readonly (readonly [VoteAct, (t: Words) => string])[] = phones.origin
		? [
				['take', (t) => t.take],
				['open', (t) => t.open],
				['tap', (t) => t.score],
			]
		: [
				['take', (t) => t.take],
				['write', (t) => t.scoreOnPaper],
			];
	const addresses = [phones.origin, phones.byNumber].filter((origin) => origin !== null);
	return (
		<Page width="wide" skip="Skip to the sign" brand={{ name: group.name, href: `/desk/${group.slug}` }}>
			<Title eyebrow={name}>Door sign</Title>
			<PhoneAddress phones={phones} href={`${desk}/phones`} />
			<Actions>
				<PrintButton />
				<Button kind="alt" href={`${desk}/print`}>
					Everything to print
				</Button>
			</Actions>
			<Scrollable label="The sign, as it is printed" leaves>
				<div {...languageAttributes(locales[0] ?? 'en')}>
					<DoorSign
						dinner={name}
						title={say((t) => t.title)}
						lines={acts.map(([act, pick]) => ({ act, words: say(pick) }))}
						languages={locales.length}
						qr={qr ? <QrSquare {...qr} /> : undefined}
						addresses={addresses.map((origin) => `${typedAddress(origin)}/vote`)}
						wifi={wifi && <WifiOnSign wifi={wifi} locales={locales} votes={phones.origin !== null} />}
						foot={phones.origin ? say((t) => t.noPhone) : undefined}
					/>
				</div>
			</Scrollable>
			<OnPaper size={paperSize} />
		</Page>
	);
}
