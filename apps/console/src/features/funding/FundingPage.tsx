import { Trans, useLingui } from '@lingui/react/macro'
import { useParams } from '@tanstack/react-router'
import { useMemo } from 'react'
import { useFormats } from '../../i18n/formats.ts'
import { useViewer } from '../../session/viewer.ts'
import { useVillageNames } from '../../ui/form/use-village-names.ts'
import { PageHeader } from '../../ui/PageHeader.tsx'
import { RecordPage } from '../../ui/RecordPage.tsx'
import { LoadingRows } from '../../ui/states/LoadingRows.tsx'
import { DecreeStateBadge } from '../decrees/DecreeStateBadge.tsx'
import { useDecreeName } from '../programmes/use-decree-name.ts'
import { FundingEditor } from './FundingEditor.tsx'
import { FundingView } from './FundingView.tsx'
import { type DecreeFunding, DecreeFundingQuery, type PayerTenant } from './funding.query.ts'
import type { DraftBasis } from './funding-draft.ts'
import { PayerChanges } from './PayerChanges.tsx'

/** Who pays which part of a designation: an editor while it is a draft, and what was agreed on afterwards. */
export function FundingPage() {
  const { t } = useLingui()
  const { decreeId } = useParams({ from: '/app/keputusan/$decreeId/pembiayaan' })
  return (
    <RecordPage
      may="DECREE_READ"
      query={DecreeFundingQuery}
      id={decreeId}
      recordOf={({ decreeFunding, tenants }) => decreeFunding && { funding: decreeFunding, tenants }}
      fresh
      failure={<Trans>Pembagian pembiayaan ini tidak dapat dimuat</Trans>}
      loading={{ label: t`Memuat pembagian pembiayaan`, rows: 6, rowHeight: 72 }}
    >
      {({ funding, tenants }, reload) => <FundingScreen funding={funding} tenants={tenants} onChanged={reload} />}
    </RecordPage>
  )
}

function FundingScreen(props: { funding: DecreeFunding; tenants: readonly PayerTenant[]; onChanged: () => void }) {
  const { t } = useLingui()
  const { months, number } = useFormats()
  const { tenant } = useViewer()
  const { funding, tenants } = props
  const { decree } = funding
  const nameOf = useDecreeName()
  const villages = useVillageNames(funding.rules.flatMap(({ villageCodes }) => villageCodes))
  const basis = useMemo<DraftBasis>(
    () => ({
      own: tenant,
      ownSource: decree.fundingSource,
      // The insurer is paid; it pays for nobody.
      tenants: tenants.filter(({ kind }) => !kind.startsWith('INSURER')),
      pledges: funding.pledges,
      fromMonth: decree.fromMonth,
      untilMonth: decree.untilMonth,
    }),
    [tenant, tenants, decree, funding.pledges],
  )
  return (
    <>
      <PageHeader
        title={decree.kind === 'AMENDMENT' ? t`Ganti pembayar` : t`Pembagian pembiayaan`}
        crumbs={[
          { label: t`Keputusan`, link: { to: '/keputusan' } },
          { label: nameOf(decree), link: { to: '/keputusan/$decreeId', params: { decreeId: decree.id } } },
        ]}
        status={<DecreeStateBadge state={decree.state} />}
        context={
          <Trans>
            {number(decree.people)} orang, {months(decree.fromMonth, decree.untilMonth)}
          </Trans>
        }
      />
      {villages === null ? (
        <LoadingRows label={t`Memuat nama desa`} rows={4} />
      ) : decree.kind === 'AMENDMENT' ? (
        <PayerChanges key={decree.version} funding={funding} basis={basis} onChanged={props.onChanged} />
      ) : funding.mayChange ? (
        <FundingEditor
          key={decree.id}
          funding={funding}
          basis={basis}
          villages={villages}
          onChanged={props.onChanged}
        />
      ) : (
        <FundingView funding={funding} />
      )}
    </>
  )
}
