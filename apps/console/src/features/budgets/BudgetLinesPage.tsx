import { Trans, useLingui } from '@lingui/react/macro'
import { Button, NativeSelect } from '@mantine/core'
import { IconChecklist, IconPlus, IconWallet } from '@tabler/icons-react'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { Fragment, useState } from 'react'
import { useQuery } from 'urql'
import { useFormats } from '../../i18n/formats.ts'
import { useMay } from '../../session/viewer.ts'
import { ButtonLink } from '../../ui/ButtonLink.tsx'
import { Card } from '../../ui/Card.tsx'
import { PageHeader } from '../../ui/PageHeader.tsx'
import { LoadingRows } from '../../ui/states/LoadingRows.tsx'
import { NoAccess } from '../../ui/states/NoAccess.tsx'
import { NothingYet } from '../../ui/states/NothingYet.tsx'
import { QueryStates } from '../../ui/states/QueryStates.tsx'
import { DataTable } from '../../ui/table/DataTable.tsx'
import { ListExport } from '../../ui/table/ListExport.tsx'
import { NeedLinks } from '../../ui/table/NeedLinks.tsx'
import { OlderNewer } from '../../ui/table/OlderNewer.tsx'
import { PhoneLabel } from '../../ui/table/PhoneLabel.tsx'
import { pageOfAddress } from '../../ui/table/page-address.ts'
import { listSource } from '../../ui/table/use-connection.ts'
import { fundingSourceWords, programmeWords } from '../workers/worker-words.ts'
import { BudgetBar } from './BudgetBar.tsx'
import { BudgetFigures } from './BudgetFigures.tsx'
import { type BudgetLineSummary, BudgetLinesQuery } from './budget.query.ts'
import { readBudgetAddress } from './budget-address.ts'
import { CeilingInForce } from './CeilingInForce.tsx'
import { DraftLineDialog } from './DraftLineDialog.tsx'

const linesOnPage = 50

/** The budget of a year, line by line: what may be spent, what is committed, paid, and left. */
export function BudgetLinesPage() {
  return useMay('BUDGET_READ') ? <BudgetLinesScreen /> : <NoAccess />
}

function BudgetLinesScreen() {
  const { t } = useLingui()
  const { number } = useFormats()
  const address = readBudgetAddress({ ...useSearch({ from: '/app/anggaran' }) })
  const isToApprove = address.perlu === 'setujui'
  const navigate = useNavigate()
  const mayReadLedger = useMay('LEDGER_READ')
  const mayApprove = useMay('BUDGET_APPROVE')
  const [drafting, setDrafting] = useState(false)
  const variables = {
    ...pageOfAddress(address, linesOnPage),
    ...(address.tahun === undefined ? {} : { year: Number(address.tahun) }),
    ...(isToApprove ? { toApprove: true } : {}),
  }
  const [{ data, error }, ask] = useQuery({
    query: BudgetLinesQuery,
    variables,
    requestPolicy: 'cache-and-network',
  })
  const page = data?.budgetLines
  const lines = page?.edges.map(({ node }) => node) ?? []
  const total = page === undefined ? undefined : number(page.totalCount)
  return (
    <>
      <PageHeader
        title={t`Anggaran`}
        count={total === undefined ? undefined : t`${total} baris`}
        context={<Trans>Pagu tiap baris anggaran, dan berapa yang sudah menjadi komitmen dan dibayar.</Trans>}
        actions={
          <>
            <ButtonLink variant="default" to="/anggaran/spd">
              <Trans>SPD</Trans>
            </ButtonLink>
            {mayReadLedger && (
              <ButtonLink variant="default" to="/buku">
                <Trans>Buku pembantu</Trans>
              </ButtonLink>
            )}
            {page?.mayDraft === true && (
              <Button leftSection={<IconPlus size={18} aria-hidden />} onClick={() => setDrafting(true)}>
                <Trans>Ajukan baris anggaran</Trans>
              </Button>
            )}
          </>
        }
      />
      <div style={{ display: 'grid', gap: 'var(--gap, 16px)' }}>
        {mayApprove && (
          <NeedLinks
            chosen={address.perlu}
            links={[
              { name: t`Satu tahun`, link: { to: '/anggaran' } },
              {
                need: 'setujui',
                name: t`Menunggu persetujuan Anda`,
                link: { to: '/anggaran', search: { perlu: 'setujui' } },
              },
            ]}
          />
        )}
        {!isToApprove && page !== undefined && page.years.length > 0 && (
          <NativeSelect
            label={<Trans>Tahun anggaran</Trans>}
            style={{ maxWidth: 200 }}
            data={[...new Set([page.year, ...page.years])].map(String)}
            value={String(page.year)}
            onChange={(event) => void navigate({ to: '/anggaran', search: { tahun: event.currentTarget.value } })}
          />
        )}
        {page !== undefined && page.totalCount > 0 && (
          <BudgetFigures
            title={
              isToApprove ? <Trans>Seluruh baris ini</Trans> : <Trans>Seluruh baris tahun {String(page.year)}</Trans>
            }
            figures={page}
          />
        )}
        <Card flush>
          <QueryStates
            data={data}
            error={error}
            onRetry={() => ask({ requestPolicy: 'network-only' })}
            failure={<Trans>Anggaran tidak dapat dimuat</Trans>}
            loading={<LoadingRows label={t`Memuat anggaran`} rows={6} />}
            empty={
              lines.length === 0 &&
              (isToApprove ? (
                <NothingYet icon={IconChecklist} title={<Trans>Tidak ada yang menunggu persetujuan Anda</Trans>} />
              ) : (
                <NothingYet icon={IconWallet} title={<Trans>Belum ada baris anggaran</Trans>}>
                  <Trans>
                    Bendahara mengajukan baris dengan pagunya, penyetuju menyetujuinya. Daftar iuran yang disetujui
                    menjadi komitmen pada baris itu.
                  </Trans>
                </NothingYet>
              ))
            }
          >
            {(data) => (
              <>
                <LineTable lines={lines} />
                <OlderNewer page={data.budgetLines.pageInfo}>
                  <ListExport
                    name="budget-lines"
                    source={listSource(BudgetLinesQuery, variables, (data) => data.budgetLines)}
                  >
                    {(rows) => <LineTable lines={rows} />}
                  </ListExport>
                </OlderNewer>
              </>
            )}
          </QueryStates>
        </Card>
      </div>
      {drafting && (
        <DraftLineDialog
          onClose={() => setDrafting(false)}
          onDrafted={(lineId) => void navigate({ to: '/anggaran/$lineId', params: { lineId } })}
        />
      )}
    </>
  )
}

function LineTable(props: { lines: readonly BudgetLineSummary[] }) {
  const { i18n, t } = useLingui()
  const { rupiah } = useFormats()
  return (
    <DataTable
      label={t`Baris anggaran`}
      rows={props.lines}
      idOf={({ id }) => id}
      nameOf={(line) => `${line.subActivity}, ${i18n._(programmeWords[line.programme])}`}
      columns={[
        {
          id: 'line',
          header: <Trans>Subkegiatan</Trans>,
          wraps: true,
          onPhone: 'HEAD',
          cell: (line) => (
            <Link to="/anggaran/$lineId" params={{ lineId: line.id }}>
              {line.subActivity}, {i18n._(programmeWords[line.programme])}
            </Link>
          ),
        },
        { id: 'agency', header: <Trans>Perangkat daerah</Trans>, wraps: true, cell: ({ agency }) => agency.name },
        {
          id: 'account',
          header: <Trans>Rekening</Trans>,
          onPhone: 'HIDDEN',
          cell: ({ accountCode }) => <AccountCode code={accountCode} />,
        },
        {
          id: 'source',
          header: <Trans>Sumber dana</Trans>,
          onPhone: 'HIDDEN',
          cell: ({ fundingSource }) => i18n._(fundingSourceWords[fundingSource]),
        },
        {
          id: 'ceiling',
          header: <Trans>Pagu</Trans>,
          align: 'right',
          cell: (line) => (
            <PhoneLabel label={<Trans>Pagu</Trans>}>
              <CeilingInForce line={line} />
            </PhoneLabel>
          ),
        },
        {
          id: 'committed',
          header: <Trans>Komitmen</Trans>,
          align: 'right',
          cell: ({ committed }) => <PhoneLabel label={<Trans>Komitmen</Trans>}>{rupiah(committed)}</PhoneLabel>,
        },
        {
          id: 'paid',
          header: <Trans>Dibayar</Trans>,
          align: 'right',
          cell: ({ paid }) => <PhoneLabel label={<Trans>Dibayar</Trans>}>{rupiah(paid)}</PhoneLabel>,
        },
        {
          id: 'left',
          header: <Trans>Sisa pagu</Trans>,
          align: 'right',
          cell: ({ remaining }) => <PhoneLabel label={<Trans>Sisa pagu</Trans>}>{rupiah(remaining)}</PhoneLabel>,
        },
        {
          id: 'bar',
          header: <Trans context="budget">Terpakai</Trans>,
          onPhone: 'HIDDEN',
          cell: (line) => <BudgetBar figures={line} />,
        },
      ]}
    />
  )
}

/** On paper, where nine columns stand beside one another, it goes on below at a point. */
function AccountCode(props: { code: string }) {
  const [first, ...others] = props.code.split('.')
  return (
    <span className="figures">
      {first}
      {others.map((part, at) => (
        <Fragment key={at}>
          .<wbr />
          {part}
        </Fragment>
      ))}
    </span>
  )
}
