import { expect, test } from 'vitest';
import { cardLines } from './card-lines';

test('the lines of a card hold the address, and a group’s name cannot end its attribute', () => {
	const lines = cardLines('https://soup.test/birmingham/12', '"Soup" <b>& Bread</b> #12');
	expect(lines).toContain('src="https://soup.test/birmingham/12/card"');
	expect(lines).toContain('title="&quot;Soup&quot; &lt;b&gt;&amp; Bread&lt;/b&gt; #12"');
	expect(lines.match(/</g)).toHaveLength(2);
});
