/** The visit that keeps a technician's time, beside the request: from the logs there are, and from now on with them. */
import { sql, type Kysely, type Migration } from 'kysely';

const statements = [
  `alter table requests add column visit_from bigint, add column visit_to bigint`,

  `update requests as r
    set visit_from = extract(epoch from (last.body->'slot'->>'start')::timestamptz) * 1000,
      visit_to = extract(epoch from (last.body->'slot'->>'end')::timestamptz) * 1000
    from (
      select distinct on (request) request, type, body from events
      where type in ('scheduled', 'rescheduled', 'rejected', 'reopened')
        or (type = 'relabelled' and body->>'channel' <> 'on-site')
      order by request, seq desc
    ) as last
    where last.request = r.id and last.type in ('scheduled', 'rescheduled')
      and r.stage in ('submitted', 'diagnosing', 'arranged', 'in-service')
      and 'on-site' = (
        select body->>'channel' from events
        where request = r.id and body->>'channel' is not null order by seq desc limit 1
      )`,

  `create index requests_visit on requests (visit_from, visit_to) where visit_from is not null`,
];

export const visits: Migration = {
  async up(db: Kysely<unknown>) {
    for (const statement of statements) await sql.raw(statement).execute(db);
  },
};
