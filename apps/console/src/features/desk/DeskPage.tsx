import { Trans, useLingui } from '@lingui/react/macro'
import { IconChecks } from '@tabler/icons-react'
import { useQuery } from 'urql'
import { useFormats } from '../../i18n/formats.ts'
import { useMay } from '../../session/viewer.ts'
import { ButtonLink } from '../../ui/ButtonLink.tsx'
import { PageHeader } from '../../ui/PageHeader.tsx'
import { LoadingRows } from '../../ui/states/LoadingRows.tsx'
import { NoAccess } from '../../ui/states/NoAccess.tsx'
import { NothingYet } from '../../ui/states/NothingYet.tsx'
import { QueryStates } from '../../ui/states/QueryStates.tsx'
import { AgreementCard } from './AgreementCard.tsx'
import { BudgetLineCard } from './BudgetLineCard.tsx'
import { CertificateCard } from './CertificateCard.tsx'
import { ContributionListCard } from './ContributionListCard.tsx'
import { DecisionCard } from './DecisionCard.tsx'
import classes from './DeskPage.module.css'
import { agreementsShown, DeskQuery } from './desk.query.ts'
import { PaymentOrderCard } from './PaymentOrderCard.tsx'

/** One screen for whoever decides: what waits for my vote or signature, and what it means. */
export function DeskPage() {
  return useMay('DECREE_READ') ? <DeskScreen /> : <NoAccess />
}

function DeskScreen() {
  const { t } = useLingui()
  const { number } = useFormats()
  const mayApprove = useMay('AGREEMENT_APPROVE')
  const mayOrder = useMay('CONTRIBUTION_APPROVE')
  const mayFund = useMay('FUNDING_CONSENT')
  // Whoever approves no decrees finds lists and budgets in queues of their own.
  const decides = useMay('DECREE_APPROVE')
  const [{ data, error }, ask] = useQuery({
    query: DeskQuery,
    variables: { agreements: agreementsShown, decides },
    requestPolicy: 'cache-and-network',
  })
  const retry = () => ask({ requestPolicy: 'network-only' })
  const decisions = data?.desk ?? []
  const agreements = mayApprove ? (data?.agreements.edges.map(({ node }) => node) ?? []) : []
  const orders = mayOrder ? (data?.paymentOrders.edges.map(({ node }) => node) ?? []) : []
  const lists = mayOrder ? (data?.contributionLists?.edges.map(({ node }) => node) ?? []) : []
  const budgetLines = data?.budgetLines?.edges.map(({ node }) => node) ?? []
  const certificates = data?.certificatesToDecide ?? []
  const cards = [decisions, lists, budgetLines, agreements, orders, certificates].reduce(
    (sum, { length }) => sum + length,
    0,
  )
  const total = data === undefined ? undefined : number(cards)
  return (
    <>
      <PageHeader
        title={t`Meja keputusan`}
        count={total === undefined ? undefined : t`${total} menunggu`}
        context={<Trans>Yang menunggu paraf, tanda tangan, persetujuan, atau tindakan Anda, beserta artinya</Trans>}
        actions={
          mayFund && (
            <ButtonLink to="/permintaan-pembiayaan" variant="default">
              <Trans>Permintaan pembiayaan</Trans>
            </ButtonLink>
          )
        }
      />
      <QueryStates
        data={data}
        error={error}
        onRetry={retry}
        loading={<LoadingRows label={t`Memuat yang menunggu Anda`} rows={3} rowHeight={220} />}
        empty={
          cards === 0 && (
            <NothingYet
              icon={IconChecks}
              title={<Trans>Tidak ada yang menunggu Anda</Trans>}
              firstStep={
                <ButtonLink to="/keputusan" variant="default">
                  <Trans>Lihat semua keputusan</Trans>
                </ButtonLink>
              }
            >
              <Trans>
                Keputusan, daftar iuran, anggaran, dan perjanjian yang perlu Anda putuskan muncul di sini, yang paling
                lama menunggu di atas.
              </Trans>
            </NothingYet>
          )
        }
      >
        {() => (
          <ul className={classes.desk} aria-label={t`Menunggu Anda`}>
            {decisions.map((decision) => (
              <li key={decision.decree.id}>
                <DecisionCard decision={decision} onChanged={retry} />
              </li>
            ))}
            {lists.map((list) => (
              <li key={list.id}>
                <ContributionListCard list={list} />
              </li>
            ))}
            {budgetLines.map((line) => (
              <li key={line.id}>
                <BudgetLineCard line={line} />
              </li>
            ))}
            {agreements.map((agreement) => (
              <li key={agreement.id}>
                <AgreementCard agreement={agreement} />
              </li>
            ))}
            {orders.map((order) => (
              <li key={order.id}>
                <PaymentOrderCard order={order} />
              </li>
            ))}
            {certificates.map((certificate) => (
              <li key={certificate.id}>
                <CertificateCard certificate={certificate} />
              </li>
            ))}
          </ul>
        )}
      </QueryStates>
    </>
  )
}
