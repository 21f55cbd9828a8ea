import type { PitchState } from '../../domain/pitch';
import type { letters as English } from '../en/letters';
import { formatsIn } from '../format';

const { count } = formatsIn('bn');

type Answer = Parameters<(typeof English)['answer']['text']>[0];

function answerText(l: Answer): string | null {
	const dinner = `${l.group}, ডিনার #${l.number} (${l.date}${l.venue === '' ? '' : `, ${l.venue}`})`;
	const news: Partial<Record<PitchState, string>> = {
		'lined up': `সুখবর: “${l.title}” মঞ্চের তালিকায় আছে: ${dinner}। দরজা খুলবে ${l.time}। প্রস্তাব দিতে আপনি পাবেন ${count(l.minutes)} মিনিট, তারপর অতিথিরা আপনাকে প্রশ্ন করবেন। আসতে না পারলে তাড়াতাড়ি জানান: তখন অপেক্ষমাণ কেউ জায়গা নিতে পারেন।`,
		reserve: `“${l.title}” প্রস্তাবের জন্য ধন্যবাদ। এটি অপেক্ষমাণ আছে: ${dinner}। কেউ আসতে না পারলে, শেষ মুহূর্তে হলেও, আপনি প্রস্তাব দিলে আমরা খুব খুশি হব। দরজা খুলবে ${l.time}। এবার দরকার না হলে আবার প্রস্তাব দিন: আপনার লেখা নিচের লিংকে রাখা আছে।`,
		declined: `“${l.title}” প্রস্তাবের জন্য ধন্যবাদ: ${dinner}। জায়গার চেয়ে প্রস্তাব বেশি ছিল, এবার এটি মঞ্চের তালিকায় নেই। ভাবনাটি কতটা ভালো, তার সাথে এর কোনো সম্পর্ক নেই। অন্য ডিনারে আবার প্রস্তাব দিলে আমরা খুশি হব: আপনার লেখা নিচের লিংকে রাখা আছে, আবার ব্যবহার করতে পারেন। আর রাতের খাবারে অবশ্যই আসবেন: প্রত্যেক অতিথির ভোট আছে।`,
	};
	const text = news[l.state];
	return text ? `প্রিয় ${l.contactName},\n\n${text}\n\nআপনার প্রস্তাব: ${l.link}\n\n${l.from}, ${l.group}` : null;
}

export const letters: typeof English = {
	sentIn: {
		subject: (n, group) => `আপনার প্রস্তাব: ${group}, ডিনার #${n}`,
		text: (l) =>
			`${l.group}, ডিনার #${l.number}: আপনার প্রস্তাবের জন্য ধন্যবাদ। এটি জমা হয়েছে।\n\nএই ব্যক্তিগত লিংক দিয়ে বদলাতে বা তুলে নিতে পারবেন ${l.deadline} পর্যন্ত। যাঁর কাছে লিংকটি আছে তিনি প্রস্তাব বদলাতে পারেন, তাই শুধু নিজের কাছে রাখুন:\n\n${l.link}\n\nআয়োজকেরা প্রতিটি প্রস্তাব পড়েন, আর যা-ই বেছে নিন, সবাইকে লেখেন।\n\nআপনি প্রস্তাব না দিয়ে থাকলে কেউ ভুল করে আপনার ঠিকানা লিখেছেন। লিংক দিয়ে প্রস্তাবটি তুলে নিতে পারেন, অথবা এই চিঠিতে কিছুই না করতে পারেন।\n\n${l.group}`,
	},
	answer: {
		subject: (n, group) => `আপনার প্রস্তাব: ${group}, ডিনার #${n}`,
		text: answerText,
	},
};
