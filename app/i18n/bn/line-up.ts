import type { numberChanged as English } from '../en/line-up';
import { isolate } from '../format';

export const numberChanged: typeof English = (number, title) =>
	title === null
		? `${number} নং প্রস্তাব কেউ দিচ্ছেন না। আপনার কাগজে ওই সারিটি খালি রাখুন।`
		: `${number} নং প্রস্তাব এখন ${isolate(title)}। কাগজে ${number} নং-এর পাশে অন্য নাম থাকলে কেটে দিন।`;
