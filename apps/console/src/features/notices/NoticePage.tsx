import { Trans, useLingui } from '@lingui/react/macro'
import { Button, Switch } from '@mantine/core'
import { IconBell, IconChecks } from '@tabler/icons-react'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useQuery } from 'urql'
import { useFormats } from '../../i18n/formats.ts'
import { Card } from '../../ui/Card.tsx'
import { useOperation } from '../../ui/form/use-operation.ts'
import { PageHeader } from '../../ui/PageHeader.tsx'
import { LoadingRows } from '../../ui/states/LoadingRows.tsx'
import { NoMatch } from '../../ui/states/NoMatch.tsx'
import { NothingYet } from '../../ui/states/NothingYet.tsx'
import { QueryStates } from '../../ui/states/QueryStates.tsx'
import { OlderNewer } from '../../ui/table/OlderNewer.tsx'
import { pageOfAddress } from '../../ui/table/page-address.ts'
import { NoticeList } from './NoticeList.tsx'
import { NoticeListQuery, ReadNoticesMutation } from './notice.query.ts'

const noticesOnPage = 25

/** The answer names no notice, so the lists that hold them must be told by name that they are stale. */
const staleAfterReading = { additionalTypenames: ['Notice', 'Viewer'] }

/** What happened while somebody was elsewhere, newest first. */
export function NoticePage() {
  const { t } = useLingui()
  const { number } = useFormats()
  const { belum, ...address } = useSearch({ from: '/app/pemberitahuan' })
  const navigate = useNavigate({ from: '/pemberitahuan' })
  const unreadOnly = belum === '1'
  const [{ data, error }, ask] = useQuery({
    query: NoticeListQuery,
    variables: { ...pageOfAddress(address, noticesOnPage), unreadOnly },
    requestPolicy: 'cache-and-network',
  })
  const read = useOperation(ReadNoticesMutation, { context: staleAfterReading })
  const retry = () => ask({ requestPolicy: 'network-only' })
  const showUnread = (only: boolean) => void navigate({ search: only ? { belum: '1' } : {}, replace: true })
  const notices = data?.notices.edges.map(({ node }) => node) ?? []
  const unread = data?.viewer?.unreadNotices ?? 0
  const unreadCount = number(unread)

  return (
    <>
      <PageHeader
        title={t`Pemberitahuan`}
        count={data && (unread > 0 ? t`${unreadCount} belum dibaca` : undefined)}
        actions={
          unread > 0 && (
            <Button
              variant="default"
              leftSection={<IconChecks size={18} aria-hidden />}
              loading={read.busy}
              onClick={() => void read.run({ input: {} })}
            >
              <Trans>Tandai semua sudah dibaca</Trans>
            </Button>
          )
        }
      />
      <Card
        flush
        aside={
          <Switch
            label={<Trans>Hanya yang belum dibaca</Trans>}
            checked={unreadOnly}
            onChange={(event) => showUnread(event.currentTarget.checked)}
          />
        }
      >
        <QueryStates
          data={data}
          error={error}
          onRetry={retry}
          loading={<LoadingRows label={t`Memuat pemberitahuan`} rows={6} rowHeight={56} />}
          noMatch={
            notices.length === 0 &&
            unreadOnly && (
              <NoMatch title={<Trans>Semua sudah dibaca</Trans>} onClear={() => showUnread(false)}>
                <Trans>Pemberitahuan lama tampak lagi tanpa filter.</Trans>
              </NoMatch>
            )
          }
          empty={
            notices.length === 0 && (
              <NothingYet icon={IconBell} title={<Trans>Belum ada pemberitahuan</Trans>}>
                <Trans>Bila pekerjaan yang Anda mulai selesai atau gagal, kabarnya tampak di sini.</Trans>
              </NothingYet>
            )
          }
        >
          {() => <NoticeList notices={notices} onOpen={(id) => void read.run({ input: { noticeIds: [id] } })} />}
        </QueryStates>
        {data && <OlderNewer page={data.notices.pageInfo} />}
      </Card>
    </>
  )
}
