import { expect, test } from 'vitest';
import { inSentences } from './sentences';

test.each([
	['en', ['Voting is closed', 'The count is open.'], 'Voting is closed. The count is open.'],
	['ar', ['أُغلق التصويت', 'هل ترى؟'], 'أُغلق التصويت. هل ترى؟'],
	['ur', ['ووٹنگ بند ہے', ''], 'ووٹنگ بند ہے۔'],
	['bn', ['ভোট বন্ধ', 'গোনা হচ্ছে।'], 'ভোট বন্ধ। গোনা হচ্ছে।'],
	['pa', ['ਵੋਟਿੰਗ ਬੰਦ ਹੈ'], 'ਵੋਟਿੰਗ ਬੰਦ ਹੈ।'],
	['zh', ['投票已结束', '正在计票。', '好'], '投票已结束。正在计票。好。'],
] as const)('sentences in %s end with the stop of the language', (locale, parts, text) => {
	expect(inSentences(parts, locale)).toBe(text);
});
