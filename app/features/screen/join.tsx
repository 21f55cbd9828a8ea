import type { ReactNode } from 'react';
import { QrSquare } from '~/ui/qr';
import { JoinSteps } from './screen';
import { Say } from './words';

export type JoinProps = {
	/** `soup.example/vote`, to type on a phone; null without a network. */
	address: string | null;
	/** The same by number, where `address` is a name. */
	byNumber: string | null;
	qr: { size: number; path: string } | null;
	children?: ReactNode;
};

export function Join({ address, byNumber, qr, children }: JoinProps) {
	if (!address) {
		return (
			<JoinSteps>
				{children}
				<p>
					<Say>{({ t }) => t.join.noNetwork}</Say>
				</p>
			</JoinSteps>
		);
	}
	return (
		<JoinSteps qr={qr && <QrSquare {...qr} />} aside={<Say>{({ t }) => t.join.noPhone}</Say>}>
			{children}
			<p>
				<Say>
					{({ t }) => (
						<>
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
						</>
					)}
				</Say>
			</p>
		</JoinSteps>
	);
}
