import { useContext } from 'react';
import { jsonInHtml } from '~/ui/island';
import { Nonce } from '~/ui/nonce';

/**
 * Arrow keys, and the page keys of a remote control, for whoever leads the evening at this computer. Apart from the screen's script, because
 * other screens do not have it. It posts the step that the screen shows, so that a press on an older one is refused; a second press within a
 * second is dropped. Whatever the server answers, the room sees nothing of it but the next snapshot.
 */
const ARROWS = `(function(to){
var waits,acts={ArrowRight:'forward',PageDown:'forward',ArrowLeft:'back',PageUp:'back'};
addEventListener('keydown',function(event){
var act=acts[event.key];
if(!act||event.repeat||event.ctrlKey||event.metaKey||event.altKey)return;
event.preventDefault();
if(waits)return;
waits=setTimeout(function(){waits=0},1000);
var key=btoa(String.fromCharCode.apply(null,crypto.getRandomValues(new Uint8Array(16)))).slice(0,22).replace(/[+]/g,'-').replace(/[/]/g,'_');
fetch(to,{method:'POST',redirect:'manual',body:new URLSearchParams({key:key,intent:act,seen:document.querySelector('.screen').getAttribute('data-step')})}).catch(function(){/* pressed again */})
})})`;

export function ArrowKeys({ to }: { to: string }) {
	const nonce = useContext(Nonce);
	// biome-ignore lint/security/noDangerouslySetInnerHtml: our own constant and an address of ours, under this page's nonce
	return <script nonce={nonce} dangerouslySetInnerHTML={{ __html: `${ARROWS}(${jsonInHtml(to)})` }} />;
}
