import { Trans, useLingui } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { IconArrowBackUp, IconCheck, IconChevronLeft, IconCopy } from '@tabler/icons-react'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { useQuery } from 'urql'
import { useFormats } from '../../i18n/formats.ts'
import { useMay } from '../../session/viewer.ts'
import { Notice } from '../../ui/Notice.tsx'
import { PageHeader } from '../../ui/PageHeader.tsx'
import { LoadingRows } from '../../ui/states/LoadingRows.tsx'
import { NoAccess } from '../../ui/states/NoAccess.tsx'
import { NothingYet } from '../../ui/states/NothingYet.tsx'
import { QueryStates } from '../../ui/states/QueryStates.tsx'
import { PhoneFilters } from '../../ui/table/FilterDrawer.tsx'
import { KeysetPager } from '../../ui/table/KeysetPager.tsx'
import { ListExport } from '../../ui/table/ListExport.tsx'
import { pageOfAddress } from '../../ui/table/page-address.ts'
import { listSource } from '../../ui/table/use-connection.ts'
import { useSelection } from '../../ui/table/use-selection.ts'
import { useIsPhone } from '../../ui/use-width.ts'
import { DataInboxParts } from '../data-inbox/DataInboxParts.tsx'
import { DuplicateFilters } from './DuplicateFilters.tsx'
import classes from './DuplicatesPage.module.css'
import { DuplicatePairsQuery } from './duplicates.query.ts'
import { filterOf } from './duplicates-address.ts'
import { KeeperReminders } from './KeeperReminders.tsx'
import { OpenedPair } from './OpenedPair.tsx'
import { PairList } from './PairList.tsx'
import { PairSelection } from './PairSelection.tsx'
import { PairTable } from './PairTable.tsx'
import { MoreQueueActions, QueueActions } from './QueueActions.tsx'
import { SearchStrip } from './search/SearchStrip.tsx'
import { usePairDecisions } from './use-pair-decisions.ts'

const pairsOnPage = 25

export function DuplicatesPage() {
  return useMay('DUPLICATE_DECIDE') ? (
    <DuplicatesScreen />
  ) : (
    <NoAccess title={<Trans>Data ganda diputuskan petugas pengelola data</Trans>} />
  )
}

function DuplicatesScreen() {
  const { t } = useLingui()
  const { number } = useFormats()
  const isPhone = useIsPhone()
  const address = useSearch({ from: '/app/pekerja/ganda' })
  const navigate = useNavigate({ from: '/pekerja/ganda' })
  const variables = { ...pageOfAddress(address, pairsOnPage), ...filterOf(address) }
  const [{ data, error }, refetch] = useQuery({
    query: DuplicatePairsQuery,
    variables,
    requestPolicy: 'cache-and-network',
  })
  const reload = () => refetch({ requestPolicy: 'network-only' })
  const page = data?.duplicatePairs
  const pairs = page?.edges.map(({ node }) => node) ?? []
  const isOpen = address.keadaan === undefined || address.keadaan === 'nanti'
  const { pasangan: _opened, ...scope } = address
  const ids = pairs.map(({ id }) => id)
  const selection = useSelection(JSON.stringify(scope), ids, page?.totalCount ?? 0)
  const openedId = address.pasangan ?? pairs[0]?.id
  const [opened, setOpened] = useState(0)
  const decisions = usePairDecisions((how) => {
    const at = pairs.findIndex(({ id }) => id === openedId)
    const next = how === 'UNDONE' ? undefined : (pairs[at + 1] ?? pairs[at - 1])
    void navigate({
      search: ({ pasangan: _opened, ...rest }) => (next === undefined ? rest : { ...rest, pasangan: next.id }),
      replace: true,
      resetScroll: false,
    })
    reload()
  })
  const firstRow = Number(address.baris ?? 1)
  const turn = (to: { sesudah?: string; sebelum?: string }, first: number) =>
    void navigate({
      search: ({ sesudah: _a, sebelum: _b, pasangan: _p, ...rest }) => ({
        ...rest,
        ...to,
        baris: String(Math.max(1, first)),
      }),
    })

  const isListOpen = address.pasangan === undefined
  const reminders = page !== undefined && page.keepers.length > 0 && address.pada !== 'saya' && (
    <div className={classes.filters} data-opened={!isListOpen || undefined}>
      <KeeperReminders keepers={page.keepers} onReminded={reload} />
    </div>
  )

  return (
    <>
      <PageHeader
        title={t`Perlu keputusan data`}
        count={page ? number(page.totalCount) : undefined}
        context={
          <Trans>
            Data yang mungkin satu orang, yang paling mirip dahulu. Menggabungkan tidak menghapus apa pun dan dapat
            dibatalkan.
          </Trans>
        }
        actions={<QueueActions />}
        more={<MoreQueueActions />}
      />
      <DataInboxParts />
      <div className={classes.filters} data-opened={address.pasangan !== undefined || undefined}>
        {!isPhone && <SearchStrip onFound={reload} />}
        <PhoneFilters>
          <DuplicateFilters address={address} />
        </PhoneFilters>
      </div>
      {!isPhone && reminders}
      {decisions.done && (
        <Notice
          tone="ok"
          icon={IconCheck}
          actions={
            <Button
              variant="default"
              size="xs"
              leftSection={<IconArrowBackUp size={16} aria-hidden />}
              disabled={decisions.busy}
              onClick={() => decisions.done && decisions.undo(decisions.done.decisionId, decisions.done.revision)}
            >
              <Trans>Urungkan</Trans>
            </Button>
          }
        >
          {decisions.done.words}
        </Notice>
      )}
      <QueryStates
        data={page}
        error={error}
        onRetry={reload}
        failure={<Trans>Data ganda tidak dapat dimuat</Trans>}
        loading={<LoadingRows label={t`Memuat data ganda…`} rows={5} rowHeight={100} />}
        empty={
          pairs.length === 0 &&
          address.pasangan === undefined && (
            <NothingYet icon={IconCopy} title={<Trans>Tidak ada data ganda yang menunggu</Trans>}>
              <Trans>
                Setiap orang yang didaftarkan, diimpor, atau diperbarui dibandingkan dengan yang lain; yang mirip tampak
                di sini.
              </Trans>
            </NothingYet>
          )
        }
      >
        {(page) => (
          <div className={classes.queue} data-opened={address.pasangan !== undefined || undefined}>
            <div className={classes.list}>
              <div className="not-on-paper">
                {isOpen && <PairSelection selection={selection} total={page.totalCount} address={address} />}
              </div>
              <PairList
                pairs={pairs}
                address={address}
                openedId={openedId}
                selection={isOpen ? selection : null}
                onOpen={() => setOpened((times) => times + 1)}
              />
              <KeysetPager
                firstRow={firstRow}
                rowsOnPage={pairs.length}
                total={page.totalCount}
                onPrevious={
                  page.pageInfo.hasPreviousPage
                    ? () => turn({ sebelum: page.pageInfo.startCursor ?? '' }, firstRow - pairsOnPage)
                    : null
                }
                onNext={
                  page.pageInfo.hasNextPage
                    ? () => turn({ sesudah: page.pageInfo.endCursor ?? '' }, firstRow + pairs.length)
                    : null
                }
              >
                {pairs.length > 0 && (
                  <ListExport
                    name="duplicates"
                    source={listSource(DuplicatePairsQuery, variables, (data) => data.duplicatePairs)}
                  >
                    {(pairs) => <PairTable pairs={pairs} />}
                  </ListExport>
                )}
              </KeysetPager>
            </div>
            <div className={classes.opened}>
              <Button
                className={classes.back}
                variant="subtle"
                leftSection={<IconChevronLeft size={18} aria-hidden />}
                onClick={() => void navigate({ search: ({ pasangan: _opened, ...rest }) => rest })}
              >
                <Trans>Kembali ke daftar</Trans>
              </Button>
              {openedId !== undefined && (
                <OpenedPair id={openedId} opened={`${address.pasangan ?? ''} ${opened}`} decisions={decisions} />
              )}
            </div>
          </div>
        )}
      </QueryStates>
      {/* There the pairs come first: whom to remind and what was searched stand below them. */}
      {isPhone && reminders}
      {isPhone && isListOpen && <SearchStrip onFound={reload} />}
    </>
  )
}
