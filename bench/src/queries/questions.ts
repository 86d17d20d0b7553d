/** Something that is asked again and again, in turn with all others. */
export interface Question {
  readonly title: string;
  /** Paths of our API: one after the other. */
  readonly paths?: readonly string[];
  /** Statements that a rival sends: one after the other. */
  readonly statements?: readonly string[];
}

const monolith = 'repository=acme%2Fmonolith';
const repositories = [
  monolith,
  'repository=acme%2Fservice-3',
  'repository=org4%2Fapp-90',
  'repository=none%2Fnone',
];
const dayMs = 86_400_000;
const toDay = (daysAgo: number) => new Date(Date.now() - daysAgo * dayMs).toISOString().slice(0, 10);
const ranges = [7, 30, 90, 365].map((days) => `from=${toDay(days - 1)}&to=${toDay(0)}`);

/** A cursor as the API makes it, of a page in the midst of the list. */
function toCursor(values: readonly string[]): string {
  return `cursor=${Buffer.from(JSON.stringify(values)).toString('base64url')}`;
}

const deep = [30, 120, 300].map((days) => toCursor([`${toDay(days)} 12:00:00+00`, '8']));
const incidents = (...queries: readonly string[]) => queries.map((query) => `/api/v1/incidents?${query}`);
const each = (lists: readonly (readonly string[])[]): readonly string[] =>
  lists.reduce((all, list) => all.flatMap((start) => list.map((end) => `${start}&${end}`)));

const statuses = ['status=open', 'status=resolved'];
const categories = ['category=code', 'category=unknown', 'category=timeout', 'category=none'];

/** Every list, chart and search. */
export function listQuestions(rows: number): readonly Question[] {
  const places = [0.02, 0.5, 0.98].map((share) => toCursor([String(Math.floor(rows * share))]));
  const deliveries = (queries: readonly string[]) => queries.map((query) => `/api/v1/deliveries?${query}`);
  return [
    { title: 'incidents, newest', paths: incidents('limit=50') },
    { title: 'incidents by status', paths: incidents(...statuses) },
    {
      title: 'incidents of a repository',
      paths: incidents(...repositories, ...each([repositories, statuses])),
    },
    { title: 'incidents by category', paths: incidents(...categories, ...each([categories, statuses])) },
    { title: 'by repository and category', paths: incidents(...each([repositories, categories])) },
    { title: 'by all three', paths: incidents(...each([repositories, categories, statuses])) },
    {
      title: 'a page in the midst',
      paths: incidents(...deep, ...each([deep, repositories]), ...each([deep, categories])),
    },
    { title: 'search: in every 3rd', paths: incidents('q=failed', 'q=test', 'q=ci') },
    { title: 'search: in every 25th', paths: incidents('q=timeout', 'q=acme%20monolith') },
    { title: 'search: one in 10,000', paths: incidents('q=ljki%20failed', 'q=kjjg', 'q=app-90%20lint') },
    { title: 'search: nearly nowhere', paths: incidents('q=jmdjneabo', 'q=zzzz', 'q=typeerror%20zzzz') },
    { title: 'search: one letter, two words', paths: incidents('q=k', 'q=a%20b', 'q=timeout%20app') },
    {
      title: 'search with filters',
      paths: incidents(...each([['q=timeout', 'q=kjjg', 'q=failed'], repositories, statuses])),
    },
    {
      title: 'search, a page in the midst',
      paths: incidents(...each([['q=timeout', 'q=kjjg', 'q=failed'], deep])),
    },
    { title: 'deliveries', paths: deliveries(['limit=50', ...places]) },
    {
      title: 'deliveries by status',
      paths: deliveries(
        each([
          ['status=dead', 'status=done', 'status=failed'],
          ['limit=50', ...places],
        ]),
      ),
    },
    {
      title: 'deliveries of a source',
      paths: deliveries(
        each([
          ['source=github', 'source=webhook', 'source=none'],
          ['limit=50', ...places],
        ]),
      ),
    },
    {
      title: 'deliveries by both',
      paths: deliveries(
        each([
          ['source=github', 'source=webhook'],
          ['status=dead', 'status=received', 'status=failed'],
          ['limit=50', ...places],
        ]),
      ),
    },
    { title: 'conservation', paths: ['/api/v1/conservation'] },
    { title: 'charts, 7 to 365 days', paths: ranges.map((range) => `/api/v1/stats?${range}`) },
    { title: 'charts, 90 days', paths: [`/api/v1/stats?${ranges[2]}`] },
    { title: 'usage, 7 to 365 days', paths: ranges.map((range) => `/api/v1/usage?${range}`) },
  ];
}

const columns = 'id, title, repository, last_seen_at';
const newest = 'ORDER BY last_seen_at DESC, id DESC LIMIT 50';
const ninety = "now() - interval '90 days'";

/** The same in the form in which it is written first. */
export const naiveQuestions: readonly Question[] = [
  {
    title: 'count(*) of open incidents',
    statements: ["SELECT count(*) FROM incidents WHERE status = 'open'"],
  },
  {
    title: 'count(*) of the organisation',
    statements: ["SELECT count(*) FROM incidents WHERE repository LIKE 'acme/%'"],
  },
  {
    title: 'count(*) of deliveries by status',
    statements: ['SELECT status, count(*) FROM deliveries GROUP BY status'],
  },
  {
    title: 'OFFSET 100,000',
    statements: [
      `SELECT ${columns} FROM incidents ORDER BY last_seen_at DESC, id DESC OFFSET 100000 LIMIT 50`,
    ],
  },
  {
    title: 'ILIKE, rare',
    statements: [
      `SELECT ${columns} FROM incidents WHERE concat_ws(' ', title, repository) ILIKE '%jmdjneabo%' ${newest}`,
    ],
  },
  {
    title: '90 days by category, raw',
    statements: [
      `SELECT date_trunc('day', occurred_at), category_kind, count(*) FROM occurrences WHERE occurred_at > ${ninety} GROUP BY 1, 2`,
    ],
  },
  {
    title: '90 days by repository, raw',
    statements: [
      `SELECT repository, count(*) FROM occurrences WHERE occurred_at > ${ninety} GROUP BY 1 ORDER BY 2 DESC LIMIT 10`,
    ],
  },
  {
    title: '90 days to repair, raw',
    statements: [
      `SELECT avg(resolved_at - first_seen_at) FROM incidents WHERE status = 'resolved' AND resolved_at > ${ninety}`,
    ],
  },
];
