import type { ReactNode } from 'react';
import { doorMessages } from '~/i18n/door';
import type { DoorQueue } from '~/realtime/client/door-queue';
import { Actions, Button } from '~/ui/button';
import { FormKey } from '~/ui/form-key';
import { useLocale } from '~/ui/language';
import { Notice } from '~/ui/notice';

/** The id of the sentence about the last paper, which is spoken with the button. */
export const GAVE = 'gave';

type TakeBackProps = { number: number; handOut: number; kind: 'plain' | 'danger'; children: ReactNode };
export function TakeBack({ number, handOut, kind, children }: TakeBackProps) {
	return (
		<form method="post" autoComplete="off">
			<FormKey />
			<input type="hidden" name="number" value={number} autoComplete="off" />
			<input type="hidden" name="handOut" value={handOut} autoComplete="off" />
			<Button kind={kind} name="intent" value="take back">
				{children}
			</Button>
		</form>
	);
}

type TapsProps = {
	queue: DoorQueue;
	undo: (number: number) => void;
	readOut: () => void;
	page: { gave: number | null; handOut: number | null };
	mayTakeBack: boolean;
};

/** What came of the last taps. `page`: the last one without JavaScript. */
export function Taps({ queue, undo, readOut, page, mayTakeBack }: TapsProps) {
	const t = doorMessages(useLocale());
	const { waiting, refused, connected } = queue;
	const gave = queue.last?.number ?? page.gave;
	const handOut = queue.last ? queue.last.handOut : page.handOut;
	// The first one may be on its way.
	const isQueued = waiting.findIndex((tap) => 'number' in tap && tap.number === gave) > 0;
	return (
		<>
			{refused.map(({ key, number, sentence, so }) => (
				<Notice
					key={key}
					kind={so ? 'calm' : 'warn'}
					speak="now"
					title={so ? undefined : number === null ? t.taps.notCounted : t.taps.notDone(number)}
				>
					<p>{sentence}</p>
				</Notice>
			))}
			{refused.length > 0 && (
				<Actions>
					<Button kind="alt" type="button" onClick={readOut}>
						{t.taps.read}
					</Button>
				</Actions>
			)}
			{gave && (
				<Notice kind="good" speak="polite">
					<p id={GAVE}>{t.handedOut(gave)}</p>
					{isQueued && (
						<Button kind="plain" type="button" onClick={() => undo(gave)}>
							{t.mistake(gave)}
						</Button>
					)}
					{mayTakeBack && handOut && (
						<TakeBack number={gave} handOut={handOut} kind="plain">
							{t.mistake(gave)}
						</TakeBack>
					)}
				</Notice>
			)}
			{connected === 'trying' && (
				<Notice kind="calm" speak="polite" title={t.taps.away}>
					<p>{t.taps.goOn(waiting.length)}</p>
				</Notice>
			)}
			{connected === 'gone' && (
				<Notice kind="warn" speak="now" title={t.taps.ended}>
					<p>{t.taps.endedSays(waiting.length)}</p>
				</Notice>
			)}
		</>
	);
}
