import type { Wifi } from '~/domain/wifi';
import type { doorSignMessages } from '~/i18n/door-sign';
import { QrSquare } from '~/ui/qr';

type WifiOnSignProps = {
	wifi: Wifi & { qr: { size: number; path: string } };
	t: ReturnType<typeof doorSignMessages>['wifi'];
	/** Phones vote over it. */
	votes: boolean;
};

/** How guests join the hall's wifi. */
export function WifiOnSign({ wifi, t, votes }: WifiOnSignProps) {
	return (
		<>
			<div className="slip-qr">
				<QrSquare {...wifi.qr} />
			</div>
			<div>
				<h2>{t.join}</h2>
				<p>
					{t.name}:{' '}
					<b dir="ltr" translate="no">
						{wifi.name}
					</b>
				</p>
				{wifi.password === '' ? (
					<p>{t.open}</p>
				) : (
					<p>
						{t.password}:{' '}
						<b dir="ltr" translate="no">
							{wifi.password}
						</b>
					</p>
				)}
				{votes && <p className="door-stay">{t.stay}</p>}
			</div>
		</>
	);
}
