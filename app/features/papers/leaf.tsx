import type { ReactNode } from 'react';
import { Brand } from '~/ui/frame';
import type { SheetPage } from './sheet.page.server';

type LeafProps = {
	page: Pick<SheetPage, 'name' | 'when'>;
	title?: ReactNode | undefined;
	className: string;
	children: ReactNode;
};

/** One printed page: the dinner, the day, a heading. */
export function Leaf({ page, title, className, children }: LeafProps) {
	return (
		<section className={`leaf ${className}`}>
			<p className="leaf-top">
				<Brand name={page.name} />
				<span>{page.when}</span>
			</p>
			{title && <h2 className="leaf-title">{title}</h2>}
			{children}
		</section>
	);
}

/** A line to write on. */
export function Line({ label, value }: { label: string; value?: ReactNode }) {
	return (
		<p className="line">
			<span className="line-label">{label}</span>
			<span className="line-rule">{value ? <bdi>{value}</bdi> : ' '}</span>
		</p>
	);
}
