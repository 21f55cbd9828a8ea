import type { ReactNode } from 'react';
import { Icon, type NoticeKind } from './notice';

export function StatusTag({ kind = 'calm', children }: { kind?: NoticeKind | undefined; children: ReactNode }) {
	return (
		<span className={`tag ${kind}`}>
			<Icon name={kind} />
			<span>{children}</span>
		</span>
	);
}
