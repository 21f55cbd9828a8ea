import type { ReactNode } from 'react';
import type { ScreenMessages } from '~/i18n/screen';
import { QrSquare } from '~/ui/qr';
import { JoinSteps } from './screen';

export type JoinProps = {
	t: ScreenMessages;
	/** `soup.example/vote`, to type on a phone; null without a network. */
	address: string | null;
	/** The same by number, where `address` is a name. */
	byNumber: string | null;
	qr: { size: number; path: string } | null;
	children?: ReactNode;
};

export function Join({ t, address, byNumber, qr, children }: JoinProps) {
	if (!address) {
		return (
			<JoinSteps>
				{children}
				<p>{t.join.noNetwork}</p>
			</JoinSteps>
		);
	}
	return (
		<JoinSteps qr={qr && <QrSquare {...qr} />} aside={t.join.noPhone}>
			{children}
			<p>
				<span>{t.join.scan}</span>{' '}
				<b className="address" dir="ltr" translate="no">
					{address}
				</b>{' '}
				{byNumber && (
					<b className="address" dir="ltr" translate="no">
						{`(${byNumber})`}
					</b>
				)}{' '}
				<span>{t.join.type}</span>
			</p>
		</JoinSteps>
	);
}
