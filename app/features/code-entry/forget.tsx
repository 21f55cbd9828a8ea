import { useContext } from 'react';
import { Nonce } from '~/ui/nonce';

/**
 * Deletes what this browser keeps of a ballot: its scores, its news, and the offline copy of its page. Tells the ballot pages in other tabs,
 * which a camera opens for each guest (`left-open.ts`). A page restored from the back/forward cache is loaded anew.
 */
const FORGET = `(function(){
if(self.caches)caches.delete('ballot').catch(function(){/* none kept */});
try{localStorage.removeItem('stockpot-ballot');localStorage.removeItem('stockpot-news');localStorage.setItem('stockpot-lent',String(Math.random()))}catch(e){/* none kept */}
addEventListener('pageshow',function(event){if(event.persisted)location.replace(location.href)});
})()`;

export function Forget() {
	const nonce = useContext(Nonce);
	// biome-ignore lint/security/noDangerouslySetInnerHtml: our own constant, under this page's nonce; nothing of a visitor's is in it
	return <script nonce={nonce} dangerouslySetInnerHTML={{ __html: FORGET }} />;
}
