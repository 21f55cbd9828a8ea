import type { ColumnType, JSONColumnType } from 'kysely';

/** A UTC time: `Date` when read, `Date` or text when written. */
export type Moment = ColumnType<Date, Date | string, Date | string>;
export type MaybeMoment = ColumnType<Date | null, Date | string | null | undefined, Date | string | null>;
/** Null unless it is set. */
export type Maybe<T> = ColumnType<T | null, T | null | undefined, T | null>;
export type Json<T extends object> = JSONColumnType<T>;
export type MaybeJson<T extends object> = ColumnType<T | null, string | null | undefined, string | null>;
/** Set at insert; a trigger refuses updates. */
export type Fixed<T> = ColumnType<T, T, never>;
