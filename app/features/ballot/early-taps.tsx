import { useContext } from 'react';
import { Nonce } from '~/ui/nonce';

/**
 * Records taps before hydration. It listens to clicks instead of reading the form, because the form may hold values that the browser
 * restored from an earlier visit. A restore fires no click event.
 */
const LISTEN = `(function(){
var early=self.stockpotEarly={taps:[],stop:function(){removeEventListener('click',hear,true)}};
function hear(event){var at=event.target;if(event.isTrusted&&at.type==='radio')early.taps.push([at.name,at.value])}
addEventListener('click',hear,true);
})()`;

export function EarlyTaps() {
	const nonce = useContext(Nonce);
	return (
		<script
			nonce={nonce}
			// biome-ignore lint/security/noDangerouslySetInnerHtml: our own constant, under this page's nonce; nothing of a visitor's is in it
			dangerouslySetInnerHTML={{ __html: LISTEN }}
		/>
	);
}
