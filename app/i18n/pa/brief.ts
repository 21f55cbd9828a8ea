import type { brief as English } from '../en/brief';
import { isolate } from '../format';

export const brief: typeof English = {
	gate: (place) => `ਪ੍ਰੋਜੈਕਟ ਨਾਲ ${isolate(place)} ਦੇ ਲੋਕਾਂ ਦਾ ਭਲਾ ਹੋਣਾ ਜ਼ਰੂਰੀ ਹੈ।`,
	usual: {
		democratic: { name: 'ਲੋਕਤੰਤਰੀ', sentence: 'ਕੀ ਲੋਕ ਮਿਲ ਕੇ ਫ਼ੈਸਲਾ ਕਰਦੇ ਹਨ?' },
		creative: { name: 'ਰਚਨਾਤਮਕ', sentence: 'ਕੀ ਇਹ ਨਵਾਂ ਤਰੀਕਾ ਹੈ?' },
		sustainable: { name: 'ਟਿਕਾਊ', sentence: 'ਕੀ ਇਹ ਲੰਮਾ ਚੱਲੇਗਾ, ਤੇ ਬਰਬਾਦੀ ਘੱਟ ਹੋਵੇਗੀ?' },
		inclusive: { name: 'ਸਭ ਲਈ', sentence: 'ਕੀ ਹਰ ਕੋਈ ਹਿੱਸਾ ਲੈ ਸਕਦਾ ਹੈ?' },
	},
};
