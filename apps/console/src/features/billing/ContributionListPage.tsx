import { Trans, useLingui } from '@lingui/react/macro'
import { Link, useParams } from '@tanstack/react-router'
import { useFormats } from '../../i18n/formats.ts'
import { Card } from '../../ui/Card.tsx'
import { FactList } from '../../ui/FactList.tsx'
import { LookBadge } from '../../ui/LookBadge.tsx'
import { OnePersonNotice } from '../../ui/OnePersonNotice.tsx'
import { PageHeader } from '../../ui/PageHeader.tsx'
import { RecordPage } from '../../ui/RecordPage.tsx'
import { DataTable } from '../../ui/table/DataTable.tsx'
import { PhoneLabel } from '../../ui/table/PhoneLabel.tsx'
import { WholeList } from '../../ui/table/WholeList.tsx'
import { useNotify } from '../../ui/use-notify.ts'
import { ListBudget } from '../budgets/ListBudget.tsx'
import { ListCredits } from '../credits/ListCredits.tsx'
import { DecreeTitle } from '../programmes/DecreeTitle.tsx'
import { type ContributionListDetail, ContributionListQuery } from './billing.query.ts'
import { lookOfList } from './billing-words.ts'
import { FamiliesWaiting } from './FamiliesWaiting.tsx'
import { ListActions } from './ListActions.tsx'
import { LeftOutAfterDeath, ListedAfterDeath } from './ListedAfterDeath.tsx'
import { PaymentOrders } from './PaymentOrders.tsx'
import { Payments } from './Payments.tsx'
import { Receipts } from './Receipts.tsx'

export function ContributionListPage() {
  const { t } = useLingui()
  const { listId } = useParams({ from: '/app/iuran/$listId' })
  return (
    <RecordPage
      may="CONTRIBUTION_READ"
      query={ContributionListQuery}
      id={listId}
      recordOf={(data) => data.contributionList}
      failure={<Trans>Daftar iuran ini tidak dapat dimuat</Trans>}
      loading={{ label: t`Memuat daftar iuran`, rows: 8, rowHeight: 56 }}
    >
      {(list, reload) => <ContributionListScreen list={list} onChanged={reload} />}
    </RecordPage>
  )
}

/** One list: what is asked for month by month, the insurer's bill, what was paid, and the next step. */
function ContributionListScreen(props: { list: ContributionListDetail; onChanged: () => void }) {
  const { t } = useLingui()
  const { months } = useFormats()
  const notify = useNotify()
  const { list } = props
  const done = (words: string | null) => {
    if (words !== null) notify(words)
    props.onChanged()
  }
  return (
    <>
      <PageHeader
        title={t`Iuran ${months(list.fromMonth, list.untilMonth)}`}
        crumbs={[{ label: t`Daftar iuran`, link: { to: '/iuran' } }]}
        status={<LookBadge look={lookOfList(list)} />}
        context={list.decree?.text.title ?? <Trans>Bagian dari keputusan {list.government.name}</Trans>}
        actions={<ListActions list={list} onDone={done} />}
      />
      <div style={{ display: 'grid', gap: 'var(--gap, 16px)' }}>
        <OnePersonNotice refusal={list.onePersonRefusal} />
        <FamiliesWaiting waiting={list.familiesWaiting} />
        <ListedAfterDeath listed={list.listedAfterDeath} isSent={list.state === 'SENT'} />
        <LeftOutAfterDeath leftOut={list.leftOutAfterDeath} />
        <ListCredits listId={list.id} />
        <Facts list={list} />
        {list.keptFor === null && <ListBudget list={list} onChosen={done} />}
        <Months list={list} />
        <PaymentOrders list={list} onDone={done} />
        <Payments list={list} onDone={done} />
        <Receipts list={list} onDone={done} />
      </div>
    </>
  )
}

function Facts(props: { list: ContributionListDetail }) {
  const { t } = useLingui()
  const { day, moment, number, rupiah } = useFormats()
  const { list } = props
  return (
    <Card title={<Trans>Yang diminta dan yang ditagih</Trans>}>
      <FactList
        facts={[
          [
            <Trans key="decree" context="one">
              Keputusan
            </Trans>,
            list.decree === null ? (
              <Trans key="whose">Milik {list.government.name}; Anda membayar bagiannya</Trans>
            ) : (
              <Link key="to" to="/keputusan/$decreeId" params={{ decreeId: list.decree.id }}>
                <DecreeTitle decree={list.decree} />
              </Link>
            ),
          ],
          ...(list.keptFor === null
            ? []
            : ([
                [
                  <Trans key="payer">Pembayar</Trans>,
                  <Trans key="kept">
                    {list.keptFor.name ?? t`Pekerja sendiri`}; daftarnya disimpan di sini, tanpa anggaran dan buku
                    pembantu
                  </Trans>,
                ],
              ] as const)),
          [
            <Trans key="people">Orang</Trans>,
            list.decree === null ? (
              number(list.people)
            ) : (
              <Link key="who" to="/iuran/$listId/orang" params={{ listId: list.id }}>
                {number(list.people)}
              </Link>
            ),
          ],
          [<Trans key="months">Bulan orang</Trans>, number(list.personMonths)],
          [<Trans key="total">Diminta</Trans>, rupiah(list.due)],
          ...(list.offset === '0'
            ? []
            : ([[<Trans key="offset">Sebelum diperhitungkan</Trans>, rupiah(list.total)]] as const)),
          [
            <Trans key="drafted">Disusun</Trans>,
            <Trans key="by">
              {list.draftedBy?.name ?? '—'}, {moment(list.draftedAt)}
            </Trans>,
          ],
          ...(list.approvedAt === null
            ? []
            : ([
                [
                  <Trans key="approved">Disetujui</Trans>,
                  <Trans key="by2">
                    {list.approvedBy?.name ?? '—'}, {moment(list.approvedAt)}
                  </Trans>,
                ],
              ] as const)),
          ...(list.sentOn === null ? [] : ([[<Trans key="sent">Dikirim ke BPJS</Trans>, day(list.sentOn)]] as const)),
          ...(list.billed === null || list.open === null || list.billedOn === null || list.dueOn === null
            ? []
            : ([
                [
                  <Trans key="code">Kode iuran</Trans>,
                  <span key="figures" className="figures">
                    {list.billingCode}
                  </span>,
                ],
                [<Trans key="billed">Ditagih BPJS</Trans>, rupiah(list.billed)],
                [<Trans key="day">Hari tagihan</Trans>, day(list.billedOn)],
                [<Trans key="due">Jatuh tempo</Trans>, day(list.dueOn)],
                [<Trans key="paid">Dibayar</Trans>, rupiah(list.paid)],
                [<Trans key="open">Sisa</Trans>, rupiah(list.open)],
                ...(list.ordered === '0'
                  ? []
                  : ([[<Trans key="ordered">Sedang diajukan</Trans>, rupiah(list.ordered)]] as const)),
              ] as const)),
          ...(list.recallReason === null
            ? []
            : ([[<Trans key="recalled">Sebab ditarik kembali</Trans>, list.recallReason]] as const)),
          ...(list.differenceReason === null
            ? []
            : ([[<Trans key="why">Sebab selisih</Trans>, list.differenceReason]] as const)),
        ]}
      />
    </Card>
  )
}

function Months(props: { list: ContributionListDetail }) {
  const { t } = useLingui()
  const { month, number, rupiah } = useFormats()
  return (
    <Card flush title={<Trans>Bulan demi bulan</Trans>}>
      <WholeList name="contribution-list" rows={props.list.months}>
        {(rows) => (
          <DataTable
            label={t`Bulan demi bulan`}
            compact
            rows={rows}
            idOf={(row) => row.month}
            nameOf={(row) => month(row.month)}
            columns={[
              { id: 'month', header: <Trans>Bulan</Trans>, onPhone: 'HEAD', cell: (row) => month(row.month) },
              {
                id: 'people',
                header: <Trans>Orang</Trans>,
                align: 'right',
                cell: (row) => <PhoneLabel label={<Trans>Orang</Trans>}>{number(row.people)}</PhoneLabel>,
              },
              {
                id: 'each',
                header: <Trans>Per orang</Trans>,
                align: 'right',
                cell: (row) => <PhoneLabel label={<Trans>Per orang</Trans>}>{rupiah(row.perPerson)}</PhoneLabel>,
              },
              {
                id: 'total',
                header: <Trans>Jumlah</Trans>,
                align: 'right',
                cell: (row) => <PhoneLabel label={<Trans>Jumlah</Trans>}>{rupiah(row.total)}</PhoneLabel>,
              },
            ]}
          />
        )}
      </WholeList>
    </Card>
  )
}
