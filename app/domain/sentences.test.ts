import { describe, expect, test } from 'vitest';
import { firstSentence, sentencesOf } from './sentences';

describe('sentences', () => {
	test.each([
		['English', 'We mend tools. And bikes! And v2.0 of it?', ['We mend tools.', 'And bikes!', 'And v2.0 of it?']],
		['a sum', 'It costs £3.50 a week. Come!', ['It costs £3.50 a week.', 'Come!']],
		[
			'quoted',
			'They said “Come.” We came (all of us.) Then we ate…',
			['They said “Come.”', 'We came (all of us.)', 'Then we ate…'],
		],
		['lines', 'We cook\nWe eat. \n\nWe share.', ['We cook', 'We eat.', 'We share.']],
		['Urdu', 'ہم پکاتے ہیں۔ کیا آپ آئیں گے؟ آئیں!', ['ہم پکاتے ہیں۔', 'کیا آپ آئیں گے؟', 'آئیں!']],
		['Arabic', 'نطبخ معًا. هل تأتون؟ نعم', ['نطبخ معًا.', 'هل تأتون؟', 'نعم']],
		['Bengali', 'আমরা রান্না করি। আসবেন?', ['আমরা রান্না করি।', 'আসবেন?']],
		['Punjabi', 'ਅਸੀਂ ਪਕਾਉਂਦੇ ਹਾਂ। ਆਓ!', ['ਅਸੀਂ ਪਕਾਉਂਦੇ ਹਾਂ।', 'ਆਓ!']],
		['Chinese', '我们做饭。你来吗？“来！”我说。', ['我们做饭。', '你来吗？', '“来！”', '我说。']],
		['nothing', ' \n ', []],
	] as const)('%s', (_name, text, sentences) => {
		expect(sentencesOf(text)).toEqual(sentences);
	});
});

test.each([
	['We mend every tool. And bikes!', 40, 'We mend every tool. And bikes!'],
	['We mend every garden tool. And bikes!', 40, 'We mend every garden tool.'],
	['Soup! We cook it for everybody who comes. Come.', 60, 'Soup! We cook it for everybody who comes.'],
	['We mend v2.0 of it', 40, 'We mend v2.0 of it'],
	['修理工具。分享', 40, '修理工具。分享'],
	['我们为所有没有空间的人开一家工具图书馆，一起修理。分享', 40, '我们为所有没有空间的人开一家工具图书馆，一起修理。'],
	['ہم سب کے لیے اوزاروں کی لائبریری ہیں۔ آئیں اور دیکھیں', 90, 'ہم سب کے لیے اوزاروں کی لائبریری ہیں۔'],
	['  One   line  ', 40, 'One line'],
	['', 40, ''],
	['Neighbours who mend, together', 21, 'Neighbours who mend…'],
	['W'.repeat(50), 20, `${'W'.repeat(20)}…`],
])('the first sentence of %j with room for %i letters', (text, most, sentence) => {
	expect(firstSentence(text, most)).toBe(sentence);
});
