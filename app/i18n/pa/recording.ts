import type { RecordingRefusal } from '../../domain/recording';
import type { recording as English } from '../en/recording';
import { formatsIn } from '../format';

const { count, counted } = formatsIn('pa');
const seconds = (n: number): string => counted(n, { one: 'ਸਕਿੰਟ', other: 'ਸਕਿੰਟ' });

const why: Record<RecordingRefusal, string> = {
	'not a recording': 'ਇਹ ਫ਼ਾਈਲ ਅਜਿਹੀ ਆਵਾਜ਼ ਨਹੀਂ ਜੋ ਅਸੀਂ ਪੜ੍ਹ ਸਕੀਏ। ਕੋਈ ਹੋਰ ਚੁਣੋ। ਸਾਦੀ WAV ਫ਼ਾਈਲ ਸਭ ਤੋਂ ਵਧੀਆ ਹੈ।',
	'cut off': 'ਰਿਕਾਰਡਿੰਗ ਦਾ ਸਿਰਫ਼ ਇੱਕ ਹਿੱਸਾ ਪਹੁੰਚਿਆ, ਜਾਂ ਫ਼ਾਈਲ ਖਰਾਬ ਹੈ। ਇਸ ਨੂੰ ਦੁਬਾਰਾ ਚੁਣੋ, ਜਾਂ ਕੋਈ ਹੋਰ।',
	'too long': 'ਇਹ ਰਿਕਾਰਡਿੰਗ 60 ਸਕਿੰਟ ਤੋਂ ਲੰਮੀ ਹੈ। ਛੋਟੀ ਚੁਣੋ।',
	'file too big': 'ਇਹ ਫ਼ਾਈਲ 12 ਐੱਮਬੀ ਤੋਂ ਵੱਡੀ ਹੈ। ਛੋਟੀ ਚੁਣੋ।',
	silent: 'ਇਸ ਰਿਕਾਰਡਿੰਗ ਵਿੱਚ ਸਾਨੂੰ ਕੁਝ ਨਹੀਂ ਸੁਣਦਾ। ਮਾਈਕ ਦੇਖੋ ਅਤੇ ਦੁਬਾਰਾ ਰਿਕਾਰਡ ਕਰੋ।',
	busy: 'ਇਸ ਵੇਲੇ ਬਹੁਤ ਸਾਰੀਆਂ ਰਿਕਾਰਡਿੰਗਾਂ ਆ ਰਹੀਆਂ ਹਨ। ਥੋੜ੍ਹੀ ਦੇਰ ਵਿੱਚ ਇਸ ਨੂੰ ਦੁਬਾਰਾ ਚੁਣੋ।',
};

export const recording: typeof English = {
	hear: (who, n) => (who === '' ? `ਇਹ ਤਜਵੀਜ਼ ਸੁਣੋ, ${seconds(n)}` : `${who} ਤੋਂ ਸੁਣੋ, ${seconds(n)}`),
	label: 'ਤੁਹਾਡੀ ਤਜਵੀਜ਼ ਤੁਹਾਡੀ ਆਵਾਜ਼ ਵਿੱਚ: ਇੱਕ ਛੋਟੀ ਰਿਕਾਰਡਿੰਗ',
	labelNew: 'ਇਸ ਦੀ ਥਾਂ ਹੋਰ ਰਿਕਾਰਡਿੰਗ',
	remove: 'ਰਿਕਾਰਡਿੰਗ ਹਟਾਓ',
	hint: 'ਉਨ੍ਹਾਂ ਮਹਿਮਾਨਾਂ ਲਈ ਜੋ ਪੜ੍ਹਦੇ ਨਹੀਂ। 60 ਸਕਿੰਟ ਤੱਕ ਵਿੱਚ ਆਪਣਾ ਨਾਂ ਦੱਸੋ ਅਤੇ ਤੁਸੀਂ ਕੀ ਕਰਨਾ ਚਾਹੁੰਦੇ ਹੋ। ਹੇਠਲਾ ਕੋਈ ਬਟਨ ਦੱਬਣ ’ਤੇ ਸੇਵ ਹੁੰਦੀ ਹੈ।',
	record: 'ਹੁਣੇ ਰਿਕਾਰਡ ਕਰੋ',
	again: 'ਦੁਬਾਰਾ ਰਿਕਾਰਡ ਕਰੋ',
	stop: 'ਰਿਕਾਰਡਿੰਗ ਰੋਕੋ',
	discard: 'ਇਹ ਰਿਕਾਰਡਿੰਗ ਨਾ ਭੇਜੋ',
	yours: 'ਤੁਹਾਡੀ ਰਿਕਾਰਡਿੰਗ',
	asking: 'ਤੁਹਾਡਾ ਬ੍ਰਾਊਜ਼ਰ ਪੁੱਛ ਰਿਹਾ ਹੈ ਕਿ ਕੀ ਇਹ ਪੰਨਾ ਮਾਈਕ ਵਰਤ ਸਕਦਾ ਹੈ।',
	running: (n, of) => `ਰਿਕਾਰਡਿੰਗ ਚੱਲ ਰਹੀ ਹੈ: ${seconds(of)} ਵਿੱਚੋਂ ${count(n)}`,
	speak: 'ਹੁਣ ਬੋਲੋ।',
	checking: 'ਰਿਕਾਰਡਿੰਗ ਤਿਆਰ ਹੋ ਰਹੀ ਹੈ।',
	ready: (n) => `ਰਿਕਾਰਡਿੰਗ ਤਿਆਰ ਹੈ: ${seconds(n)}। ਸੇਵ ਕਰਨ ਲਈ ਹੇਠਲਾ ਕੋਈ ਬਟਨ ਦੱਬੋ।`,
	microphone: {
		refused: 'ਇਹ ਪੰਨਾ ਮਾਈਕ ਨਹੀਂ ਵਰਤ ਸਕਦਾ। ਆਪਣੇ ਬ੍ਰਾਊਜ਼ਰ ਵਿੱਚ ਇਜਾਜ਼ਤ ਦਿਓ, ਜਾਂ ਫ਼ਾਈਲ ਚੁਣੋ। ਹੋਰ ਕੁਝ ਨਹੀਂ ਬਦਲਿਆ।',
		missing: 'ਕੋਈ ਮਾਈਕ ਨਹੀਂ ਮਿਲਿਆ। ਫ਼ਾਈਲ ਚੁਣੋ, ਜਾਂ ਕੋਈ ਹੋਰ ਫ਼ੋਨ ਵਰਤੋ। ਹੋਰ ਕੁਝ ਨਹੀਂ ਬਦਲਿਆ।',
	},
	errors: {
		'not a recording': `${why['not a recording']} ਤੁਹਾਡੀ ਲਿਖਤ ਸੇਵ ਹੋ ਗਈ ਹੈ।`,
		'cut off': `${why['cut off']} ਤੁਹਾਡੀ ਲਿਖਤ ਸੇਵ ਹੋ ਗਈ ਹੈ।`,
		'too long': `${why['too long']} ਤੁਹਾਡੀ ਲਿਖਤ ਸੇਵ ਹੋ ਗਈ ਹੈ।`,
		'file too big': `${why['file too big']} ਤੁਹਾਡੀ ਲਿਖਤ ਸੇਵ ਹੋ ਗਈ ਹੈ।`,
		silent: `${why.silent} ਤੁਹਾਡੀ ਲਿਖਤ ਸੇਵ ਹੋ ਗਈ ਹੈ।`,
		busy: `${why.busy} ਤੁਹਾਡੀ ਲਿਖਤ ਸੇਵ ਹੋ ਗਈ ਹੈ।`,
	},
	notSent: (code) => `${why[code]} ਇਹ ਭੇਜੀ ਨਹੀਂ ਜਾਵੇਗੀ।`,
};
