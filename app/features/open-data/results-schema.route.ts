import { z } from 'zod';
import { publicLoader } from '~/auth/guard.server';
import { anyResultsJson } from '~/contract/exports';
import { openFile } from '~/responses/open-file.server';

/** The JSON Schema (draft 2020-12) of `results.json`, made from the schema that checks each file before it is sent. */
export const loader = publicLoader('public.read', async ({ request }) =>
	openFile(request, JSON.stringify(z.toJSONSchema(anyResultsJson), null, '\t'), { type: 'application/schema+json' }),
);
