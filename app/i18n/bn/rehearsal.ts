import type { rehearsal as English } from '../en/rehearsal';
import { formatsIn } from '../format';

const { count, list } = formatsIn('bn');

export const rehearsal: typeof English = {
	name: (group) => `মহড়া: ${group}`,
	label: 'মহড়া',
	banner: 'এটি মহড়া। এখানকার কিছুই গণনায় ধরা হয় না, পরে সব মুছে ফেলা হয়।',
	progress: (p) => {
		const parts = [`${count(p.guests)} জন অতিথির মধ্যে ${count(p.arrived)} জন এসেছেন`];
		if (p.onPhone > 0) parts.push(`${count(p.onPhone)} জনের ফোন চালু`);
		if (p.offline > 0) parts.push(`তাঁদের ${count(p.offline)} জনের সংযোগ এইমাত্র গেছে`);
		if (p.voted > 0) parts.push(`${count(p.voted)} জন ফোনে ভোট দিয়েছেন`);
		if (p.slipsInBox > 0) parts.push(`বাক্সে ${count(p.slipsInBox)}টি স্লিপ, টাইপ হয়েছে ${count(p.slipsEntered)}টি`);
		if (p.receipts > 0) parts.push(`${count(p.receipts)} জন তালিকায় নিজের রসিদ পেয়েছেন`);
		return `${list(parts)}।`;
	},
	verdict: (problems) =>
		problems.length === 0
			? 'অতিথির ফোন যে ভোট সেভ হয়েছে বলেছে তার প্রতিটি গণনায় আছে, আর গণনাপত্রের হিসাব মেলে।'
			: `অতিথিরা যা করেছেন ফলে তা পাচ্ছেন না। ${problems.join(' ')}`,
	away: 'কৃত্রিম অতিথিরা চলে গেছেন, সার্ভার আবার চালু হলে এমন হয়। এই মহড়া শেষ করে আরেকটি শুরু করুন।',
};
