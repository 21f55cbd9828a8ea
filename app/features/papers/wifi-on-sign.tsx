import type { Wifi } from '~/domain/wifi';
import type { Locale } from '~/i18n';
import { doorSignMessages } from '~/i18n/door-sign';
import { QrSquare } from '~/ui/qr';
import { InLanguages } from './in-languages';

type WifiOnSignProps = {
	wifi: Wifi & { qr: { size: number; path: string } };
	locales: readonly Locale[];
	/** Phones vote over it. */
	votes: boolean;
};

/** How guests join the hall's wifi. */
type Words = ReturnType<typeof doorSignMessages>['wifi'];

export function WifiOnSign({ wifi, locales, votes }: WifiOnSignProps) {
	const say = (pick: (t: Words) => string) => (
		<InLanguages locales={locales} say={(locale) => pick(doorSignMessages(locale).wifi)} />
	);
	/** Before a name that is shown once: "Name / নাম". */
	const label = (pick: (t: Words) => string) =>
		locales.map((locale) => pick(doorSignMessages(locale).wifi)).join(' / ');
	return (
		<>
			<div className="slip-qr">
				<QrSquare {...wifi.qr} />
			</div>
			<div>
				<h2>{say((t) => t.join)}</h2>
				<p>
					<span>{`${label((t) => t.name)}:`}</span>{' '}
					<b dir="ltr" translate="no">
						{wifi.name}
					</b>
				</p>
				{wifi.password === '' ? (
					<p>{say((t) => t.open)}</p>
				) : (
					<p>
						<span>{`${label((t) => t.password)}:`}</span>{' '}
						<b dir="ltr" translate="no">
							{wifi.password}
						</b>
					</p>
				)}
				{votes && <p className="door-stay">{say((t) => t.stay)}</p>}
			</div>
		</>
	);
}
