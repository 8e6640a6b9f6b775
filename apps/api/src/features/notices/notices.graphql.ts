import { builder } from '../../graphql/builder.ts'
import { connectionOf, readIdPage } from '../../graphql/connection.ts'
import { isUuid, uuidOf } from '../../graphql/ids.ts'
import { ValidationError } from '../../platform/errors.ts'
import { ViewerType } from '../access/public.ts'
import { loadNoticeSubject, type NoticeSubject } from './load-notice-subject.ts'
import { noticeHref, noticeText } from './notice-words.ts'
import { countUnreadNotices, findNotice, listNotices, type NoticeRow } from './notices.queries.ts'
import { readNotices } from './read-notices.ts'

const NOTICES_MAX = 100

const NoticeSubjectType = builder.objectRef<NoticeSubject>('NoticeSubject').implement({
  description: 'Whom or what a notice is about, as I may see it today. It is kept in no notice and stands in no mail.',
  fields: (t) => ({
    parts: t.stringList({
      description: 'A name and the village of the person, or the insurer’s code of a bill; the most telling first.',
      resolve: ({ parts }) => [...parts],
    }),
    others: t.exposeInt('others', { description: 'How many more the notice counts.' }),
  }),
})

const NoticeType = builder.objectRef<NoticeRow>('Notice')

builder.node(NoticeType, {
  description: 'Something that happened while I was elsewhere.',
  id: { resolve: (notice) => notice.id },
  loadOne: async (id, { read }) => (isUuid(id) ? ((await read<NoticeRow>(findNotice(id)))[0] ?? null) : null),
  fields: (t) => ({
    kind: t.exposeString('kind', { description: 'What happened; for programs.' }),
    text: t.string({ description: 'What happened, in Indonesian.', resolve: (notice) => noticeText(notice).id }),
    textEn: t.string({ description: 'The same in English.', resolve: (notice) => noticeText(notice).en }),
    subject: t.field({
      type: NoticeSubjectType,
      nullable: true,
      description: 'Whom or what it is about; null where the words name it, and where I may not see whom they mean.',
      resolve: (notice, _args, context) => loadNoticeSubject(context, notice),
    }),
    href: t.string({ nullable: true, description: 'Where it leads in the console.', resolve: noticeHref }),
    createdAt: t.field({ type: 'Instant', description: 'When.', resolve: (notice) => notice.created_at }),
    readAt: t.field({
      type: 'Instant',
      nullable: true,
      description: 'When I saw it.',
      resolve: (notice) => notice.read_at,
    }),
  }),
})

builder.queryField('notices', (t) =>
  t.connection(
    {
      type: NoticeType,
      description: 'What happened while I was elsewhere, newest first.',
      args: { unreadOnly: t.arg.boolean({ description: 'Leave out what I have seen.' }) },
      resolve: async (_root, { unreadOnly, ...args }, { read }) => {
        const request = readIdPage(args)
        const fetched = await read<NoticeRow>(listNotices(request, unreadOnly ?? false))
        return connectionOf(fetched, request, ({ id }) => id)
      },
    },
    { name: 'NoticeConnection' },
    { name: 'NoticeEdge' },
  ),
)

builder.objectField(ViewerType, 'unreadNotices', (t) =>
  t.int({
    description: 'Notices that I have not seen.',
    resolve: async (viewer, _args, { read }) => {
      if (viewer.actor === null) return 0
      const [row] = await read<{ count: number }>(countUnreadNotices())
      return row?.count ?? 0
    },
  }),
)

builder.mutationField('readNotices', (t) =>
  t.fieldWithInput({
    description: 'Marks notices as seen; the answer is how many were not before.',
    type: 'Int',
    errors: { types: [ValidationError] },
    input: {
      noticeIds: t.input.idList({ description: `These, at most ${NOTICES_MAX}; all of mine when left out.` }),
    },
    resolve: (_root, { input }, { actor, write }) => {
      const ids = input.noticeIds?.slice(0, NOTICES_MAX).flatMap((id) => uuidOf(id, 'Notice') ?? [])
      return write((tx) => readNotices(tx, actor, { ids: ids ?? 'ALL' }))
    },
  }),
)
