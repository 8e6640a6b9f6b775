import { useLingui as useI18n } from '@lingui/react'
import { Trans, useLingui } from '@lingui/react/macro'
import { IconFileSpreadsheet } from '@tabler/icons-react'
import { useNavigate } from '@tanstack/react-router'
import { useQuery } from 'urql'
import { useFormats } from '../../i18n/formats.ts'
import { ButtonLink } from '../../ui/ButtonLink.tsx'
import { Card } from '../../ui/Card.tsx'
import { FactList } from '../../ui/FactList.tsx'
import { LookBadge } from '../../ui/LookBadge.tsx'
import { NotFoundPage } from '../../ui/NotFoundPage.tsx'
import { OnePersonNotice } from '../../ui/OnePersonNotice.tsx'
import { PageHeader } from '../../ui/PageHeader.tsx'
import { NoMatch } from '../../ui/states/NoMatch.tsx'
import { NothingYet } from '../../ui/states/NothingYet.tsx'
import { ConnectionPage } from '../../ui/table/ConnectionPage.tsx'
import { pageOfAddress } from '../../ui/table/page-address.ts'
import { useConnection } from '../../ui/table/use-connection.ts'
import { useNotify } from '../../ui/use-notify.ts'
import { FaultyLinesButton } from './FaultyLinesButton.tsx'
import { FigureLineTable } from './FigureLineTable.tsx'
import { FigureListSteps } from './FigureListSteps.tsx'
import type { FigureListAddress } from './figure-list-address.ts'
import { linesOf, listLooks, verdictLooks, verdictOrder } from './figure-list-words.ts'
import { FigureLinesQuery, type FigureList, FigureListQuery } from './figure-lists.query.ts'

const linesOnPage = 50

/** One list: who brought it, its lines by verdict with what to do, and the step that comes next. */
export function FigureListScreen({ address, listId }: { address: FigureListAddress; listId: string }) {
  const { t } = useLingui()
  const notify = useNotify()
  const navigate = useNavigate()
  const [{ data }, ask] = useQuery({
    query: FigureListQuery,
    variables: { id: listId },
    requestPolicy: 'cache-and-network',
  })
  const lines = useConnection(
    FigureLinesQuery,
    { ...pageOfAddress(address, linesOnPage), id: listId, verdict: address.baris ?? null },
    ({ figureList }) => figureList?.lines ?? nothing,
  )
  if (data?.figureList === null) return <NotFoundPage />
  const list = data?.figureList ?? null
  const changed = (words: string) => {
    ask({ requestPolicy: 'network-only' })
    lines.refetch()
    notify(words)
  }
  return (
    <>
      <PageHeader
        title={list?.fileName ?? t`Daftar angka`}
        crumbs={[
          { label: t`Cakupan`, link: { to: '/cakupan' } },
          { label: t`Angka dari berkas`, link: { to: '/cakupan/berkas' } },
        ]}
        context={list !== null && <LookBadge look={listLooks[list.state]} />}
        actions={list !== null && <FigureListSteps list={list} onChanged={changed} />}
      />
      <OnePersonNotice refusal={list?.onePersonRefusal ?? null} />
      {list !== null && (
        <div style={{ display: 'grid', gap: 16, marginBottom: 16 }}>
          <Facts list={list} />
          <Verdicts list={list} address={address} />
        </div>
      )}
      <Card flush>
        <ConnectionPage
          name="figure-list"
          list={lines}
          failure={<Trans>Daftar angka tidak dapat dimuat</Trans>}
          loading={{ label: t`Memuat daftar angka`, rows: 6 }}
          noMatch={
            address.baris !== undefined && (
              <NoMatch
                title={<Trans>Tidak ada baris yang demikian</Trans>}
                onClear={() => void navigate({ to: '/cakupan/berkas', search: { daftar: listId } })}
              />
            )
          }
          empty={<NothingYet icon={IconFileSpreadsheet} title={<Trans>Belum ada baris</Trans>} />}
        >
          {(page) => <FigureLineTable lines={page} />}
        </ConnectionPage>
      </Card>
    </>
  )
}

const nothing = {
  pageInfo: { hasNextPage: false, hasPreviousPage: false, startCursor: null, endCursor: null },
  edges: [],
}

function Facts({ list }: { list: FigureList }) {
  const { moment, number } = useFormats()
  const by = (person: { readonly name: string } | null, at: string | null) =>
    at === null ? null : `${person?.name ?? '—'}, ${moment(at)}`
  const faulty = linesOf(list, 'FAULTY')
  return (
    <Card
      title={<Trans>Daftar ini</Trans>}
      aside={faulty > 0 && <FaultyLinesButton listId={list.id} fileName={list.fileName} />}
    >
      <FactList
        facts={[
          [<Trans key="lines">Baris</Trans>, number(list.lineCount)],
          [
            <Trans key="new">Baru dan pembetulan</Trans>,
            <b key="is">{number(linesOf(list, 'NEW') + linesOf(list, 'CORRECTS'))}</b>,
          ],
          [<Trans key="by">Diunggah</Trans>, by(list.uploadedBy, list.uploadedAt)],
          [<Trans key="entered">Dicatat</Trans>, list.enteredAt === null ? null : moment(list.enteredAt)],
          [<Trans key="decided">Diputuskan</Trans>, by(list.decidedBy, list.decidedAt)],
          ...(list.reason === null ? [] : [[<Trans key="why">Sebab</Trans>, list.reason] as const]),
          [
            <Trans key="hash">Sidik berkas (SHA-256)</Trans>,
            <span key="is" style={{ overflowWrap: 'anywhere' }}>
              {list.sha256}
            </span>,
          ],
        ]}
      />
    </Card>
  )
}

/** How many lines have which verdict; each narrows the table. */
function Verdicts(props: { list: FigureList; address: FigureListAddress }) {
  const { t } = useLingui()
  const { i18n } = useI18n()
  const { number } = useFormats()
  const { id, lineCount } = props.list
  const { baris } = props.address
  return (
    <nav
      aria-label={t`Baris menurut hasilnya`}
      className="not-on-paper"
      style={{ display: 'flex', flexWrap: 'wrap', gap: 8 }}
    >
      <ButtonLink
        to="/cakupan/berkas"
        search={{ daftar: id }}
        variant={baris === undefined ? 'light' : 'default'}
        aria-current={baris === undefined ? 'page' : undefined}
      >
        <Trans>Semua ({number(lineCount)})</Trans>
      </ButtonLink>
      {verdictOrder
        .filter((verdict) => linesOf(props.list, verdict) > 0)
        .map((verdict) => (
          <ButtonLink
            key={verdict}
            to="/cakupan/berkas"
            search={{ daftar: id, baris: verdict }}
            variant={verdict === baris ? 'light' : 'default'}
            aria-current={verdict === baris ? 'page' : undefined}
          >
            {i18n._(verdictLooks[verdict].word)} ({number(linesOf(props.list, verdict))})
          </ButtonLink>
        ))}
    </nav>
  )
}
