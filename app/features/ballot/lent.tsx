import type { Locale } from '~/i18n';
import { lentMessages } from '~/i18n/lent';
import { useLeftOpen } from '~/realtime/client/left-open';
import { Button } from '~/ui/button';

/** The end of a ballot on a helper's phone. `safe`: nothing would be lost. */
export function Done({ locale, safe, isAtEnd }: { locale: Locale; safe: boolean; isAtEnd: boolean }) {
	useLeftOpen();
	const t = lentMessages(locale);
	return (
		<form className="next-guest" method="post" action="/ballot/given-back">
			<Button name="intent" value="done" kind={isAtEnd && safe ? 'go' : 'alt'} wide>
				{t.done}
			</Button>
			<p className="fine">{safe ? t.doneSays : t.notSaved}</p>
		</form>
	);
}
