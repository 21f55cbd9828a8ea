/** The product's rows without its constraints: the same columns, key and bytes. */
export const benchTables = `
	create table bench_dinner (id int primary key, phase text not null);
	insert into bench_dinner values (1, 'voting');
	create table bench_ballot (
		dinner_id int not null, key bytea not null, device_token bytea not null, revision bigint not null,
		state text not null, scored boolean not null, sealed bytea not null, primary key (dinner_id, key)
	);`;
