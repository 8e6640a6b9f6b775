import { Trans, useLingui } from '@lingui/react/macro'
import { IconListCheck, IconPencil, IconSortDescendingNumbers, IconUsersGroup } from '@tabler/icons-react'
import { useNavigate, useParams } from '@tanstack/react-router'
import { useQuery } from 'urql'
import { useMay } from '../../../session/viewer.ts'
import { ButtonLink } from '../../../ui/ButtonLink.tsx'
import { NotFoundPage } from '../../../ui/NotFoundPage.tsx'
import { PageHeader } from '../../../ui/PageHeader.tsx'
import { LoadingRows } from '../../../ui/states/LoadingRows.tsx'
import { NoAccess } from '../../../ui/states/NoAccess.tsx'
import { QueryStates } from '../../../ui/states/QueryStates.tsx'
import { ProgrammeStateBadge, SyntheticBadge } from '../ProgrammeBadges.tsx'
import { ProgrammeQuery } from '../programme.query.ts'
import { useRuleCatalogues } from '../use-rule-names.ts'
import { CostCard } from './CostCard.tsx'
import { DiscardAction } from './DiscardAction.tsx'
import { EligibleCard } from './EligibleCard.tsx'
import classes from './ProgrammePage.module.css'
import { RuleCard } from './RuleCard.tsx'
import { StateActions } from './StateActions.tsx'
import { SummaryCard } from './SummaryCard.tsx'

export function ProgrammePage() {
  return useMay('PROGRAMME_READ') ? <ProgrammeScreen /> : <NoAccess />
}

function ProgrammeScreen() {
  const { t } = useLingui()
  const navigate = useNavigate()
  const { programmeId } = useParams({ from: '/app/program/$programmeId' })
  const [{ data, error }, ask] = useQuery({
    query: ProgrammeQuery,
    variables: { id: programmeId },
    requestPolicy: 'cache-and-network',
  })
  const programme = data?.programme
  const catalogues = useRuleCatalogues(programme?.owner.area?.code ?? '61')
  const retry = () => ask({ requestPolicy: 'network-only' })
  if (!data)
    return (
      <QueryStates
        error={error}
        onRetry={retry}
        failure={<Trans>Program tidak dapat dimuat</Trans>}
        wholePage
        loading={<LoadingRows label={t`Memuat program`} rows={8} rowHeight={56} />}
      />
    )
  if (!programme) return <NotFoundPage />
  const params = { programmeId: programme.id }
  return (
    <>
      <PageHeader
        title={programme.name}
        crumbs={[{ label: t`Program`, link: { to: '/program' } }]}
        status={
          <>
            <ProgrammeStateBadge state={programme.state} />
            {programme.synthetic && <SyntheticBadge />}
          </>
        }
        context={programme.description}
        actions={
          programme.mayManage && (
            <>
              <ButtonLink
                to="/program/$programmeId/ubah"
                params={params}
                variant="default"
                leftSection={<IconPencil size={18} aria-hidden />}
              >
                <Trans>Ubah</Trans>
              </ButtonLink>
              <ButtonLink
                to="/program/$programmeId/aturan"
                params={params}
                variant="default"
                leftSection={<IconListCheck size={18} aria-hidden />}
              >
                <Trans>Susun aturan</Trans>
              </ButtonLink>
              <ButtonLink
                to="/program/$programmeId/prioritas"
                params={params}
                variant="default"
                leftSection={<IconSortDescendingNumbers size={18} aria-hidden />}
              >
                <Trans>Urutan prioritas</Trans>
              </ButtonLink>
              {programme.state === 'OPEN' && (
                <ButtonLink
                  to="/kohort/baru"
                  search={{ program: programme.id }}
                  variant="default"
                  leftSection={<IconUsersGroup size={18} aria-hidden />}
                >
                  <Trans>Susun kohort</Trans>
                </ButtonLink>
              )}
              {programme.state === 'DRAFT' && (
                <DiscardAction programme={programme} onDiscarded={() => void navigate({ to: '/program' })} />
              )}
              <StateActions programme={programme} onChanged={retry} />
            </>
          )
        }
      />
      <div className={classes.columns}>
        <div className={classes.column}>
          <EligibleCard programme={programme} />
          <RuleCard programme={programme} names={catalogues.names} />
        </div>
        <div className={classes.column}>
          <CostCard programme={programme} />
          <SummaryCard programme={programme} />
        </div>
      </div>
    </>
  )
}
