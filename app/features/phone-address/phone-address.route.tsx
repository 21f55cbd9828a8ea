import { data, type LinksFunction, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { dinnerDeskAction, dinnerDeskLoader } from '~/auth/guard.server';
import { readForm } from '~/contract/forms';
import { typedAddress } from '~/contract/guest-address';
import { phoneAddressForm } from '~/contract/phone-address-form';
import { sentBefore } from '~/i18n/desk';
import { Button } from '~/ui/button';
import { Choice } from '~/ui/choice-fields';
import deskCss from '~/ui/desk.css?url';
import { DinnerNav } from '~/ui/dinner-nav';
import { titled } from '~/ui/error-title';
import { FormKey } from '~/ui/form-key';
import { Page, Title } from '~/ui/frame';
import { Notice } from '~/ui/notice';
import { QrSquare } from '~/ui/qr';
import { qrOf } from '~/ui/qr-code';
import { Refused } from '~/ui/refused';

export const links: LinksFunction = () => [{ rel: 'stylesheet', href: deskCss }];
export const meta = titled<typeof loader>(({ data: page }) => [
	{ title: page ? `Address for phones – ${page.name}` : 'Address for phones' },
	{ name: 'robots', content: 'noindex' },
]);

export const loader = dinnerDeskLoader('dinner.read desk', async ({ dinner, group, guestAddress, publicUrl, url }) => {
	const phones = guestAddress(dinner.guest_host);
	return {
		name: `${group.name} #${dinner.number}`,
		group: { slug: group.slug, name: group.name },
		number: dinner.number,
		phones,
		qr: phones.origin ? qrOf(`${phones.origin}/vote`) : null,
		hasPublicUrl: publicUrl !== undefined,
		stored: dinner.guest_host,
		saved: url.searchParams.has('saved'),
	};
});

const refusals = {
	stale: 'Somebody else chose another address meanwhile. It is shown below; yours was not saved. Choose again.',
	'sent before': sentBefore,
} as const;

export const action = dinnerDeskAction({
	choose: {
		can: 'dinner.edit',
		run: async ({ form, services, dinner, press, url, guestAddress }) => {
			const read = readForm(form, phoneAddressForm);
			if (!read.ok) return data({ refusal: Object.values(read.errors)[0] ?? '' }, { status: 400 });
			const { expected, host } = read.value;
			if (host !== null && !guestAddress(null).choices.some((choice) => choice.host === host)) {
				const gone = 'This computer does not have that address any more. Nothing was changed. Choose one of these.';
				return data({ refusal: gone }, { status: 409 });
			}
			const chosen = await services.preparing.chooseGuestHost(dinner.id, expected, host, press);
			if (!chosen.ok) return data({ refusal: refusals[chosen.code] }, { status: 409 });
			throw redirect(`${url.pathname}?saved`, 303);
		},
	},
});

export default function PhoneAddressPage() {
	const page = useLoaderData<typeof loader>();
	const refusal = useActionData<typeof action>()?.refusal;
	const { phones } = page;
	return (
		<Page width="wide" skip="Skip to the address" brand={{ name: page.group.name, href: `/desk/${page.group.slug}` }}>
			<DinnerNav group={page.group.slug} number={page.number} here="/papers" />
			<Title eyebrow={page.name} lead="The door sign, the big screen and the slips show it.">
				Address for phones
			</Title>
			{refusal && <Refused sentence={refusal} />}
			{page.saved && !refusal && (
				<Notice kind="good" speak="polite" answers>
					<p>Saved. A sign or slip that was printed before shows the old address: print it again.</p>
				</Notice>
			)}
			{phones.origin ? (
				<>
					<p>Scan this with your own phone, on the wifi that guests use. If the page opens, it opens for guests too.</p>
					{page.qr && <QrSquare {...page.qr} />}
					<p>
						<b dir="ltr" translate="no">
							{typedAddress(phones.origin)}/vote
						</b>
					</p>
					{phones.byNumber && (
						<p>
							A phone that does not find it opens{' '}
							<b dir="ltr" translate="no">
								{typedAddress(phones.byNumber)}/vote
							</b>
						</p>
					)}
				</>
			) : (
				<Unreachable hasPublicUrl={page.hasPublicUrl} />
			)}
			{page.stored && page.stored !== phones.chosen && !page.hasPublicUrl && (
				<Notice kind="warn">
					<p>
						You chose {page.stored}, and this computer does not have that address now: it may be on another wifi. Papers
						and signs that carry it lead nowhere.
					</p>
				</Notice>
			)}
			{phones.choices.length > 0 && (
				<form method="post" autoComplete="off" className="stack">
					<FormKey />
					<input type="hidden" name="expected" value={page.stored ?? ''} />
					<Choice
						name="host"
						label="Which network are guests on?"
						defaultValue={phones.chosen ?? ''}
						options={[
							{ value: '', label: 'I do not know', hint: 'Stockpot takes the most likely one.' },
							...phones.choices.map(({ host, network, origin }) => ({
								value: host,
								label: `${typedAddress(origin)} (${network})`,
							})),
						]}
					/>
					<Button name="intent" value="choose">
						Use this address
					</Button>
				</form>
			)}
		</Page>
	);
}

function Unreachable({ hasPublicUrl }: { hasPublicUrl: boolean }) {
	return (
		<Notice kind="bad" title="Guests’ phones cannot reach this computer">
			{hasPublicUrl ? (
				<p>
					PUBLIC_URL is an address that only this computer knows. Set it to the one that guests type, or leave it out,
					and start Stockpot again.
				</p>
			) : (
				<>
					<p>It has no address on a network that phones can join. Everybody can still vote on paper.</p>
					<ul>
						<li>Join the hall’s wifi, or open a hotspot, and load this page again.</li>
						<li>If HOST is set, leave it out and start Stockpot again.</li>
						<li>In Docker, set PUBLIC_URL to the address of the computer that runs it.</li>
					</ul>
				</>
			)}
		</Notice>
	);
}
