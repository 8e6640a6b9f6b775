import { Trans, useLingui } from '@lingui/react/macro'
import { IconListCheck, IconPencil, IconSortDescendingNumbers, IconUsersGroup } from '@tabler/icons-react'
import { useNavigate, useParams } from '@tanstack/react-router'
import { ButtonLink } from '../../../ui/ButtonLink.tsx'
import { PageHeader } from '../../../ui/PageHeader.tsx'
import { RecordPage } from '../../../ui/RecordPage.tsx'
import { ProgrammeStateBadge, SyntheticBadge } from '../ProgrammeBadges.tsx'
import { type ProgrammeDetail, ProgrammeQuery } from '../programme.query.ts'
import { useRuleCatalogues } from '../use-rule-names.ts'
import { CostCard } from './CostCard.tsx'
import { DiscardAction } from './DiscardAction.tsx'
import { EligibleCard } from './EligibleCard.tsx'
import classes from './ProgrammePage.module.css'
import { RuleCard } from './RuleCard.tsx'
import { StateActions } from './StateActions.tsx'
import { SummaryCard } from './SummaryCard.tsx'

export function ProgrammePage() {
  const { t } = useLingui()
  const { programmeId } = useParams({ from: '/app/program/$programmeId' })
  return (
    <RecordPage
      may="PROGRAMME_READ"
      query={ProgrammeQuery}
      id={programmeId}
      recordOf={(data) => data.programme}
      failure={<Trans>Program tidak dapat dimuat</Trans>}
      loading={{ label: t`Memuat program`, rows: 8, rowHeight: 56 }}
    >
      {(programme, reload) => <ProgrammeScreen programme={programme} onChanged={reload} />}
    </RecordPage>
  )
}

function ProgrammeScreen(props: { programme: ProgrammeDetail; onChanged: () => void }) {
  const { t } = useLingui()
  const navigate = useNavigate()
  const { programme } = props
  const catalogues = useRuleCatalogues(programme.owner.area?.code ?? '61')
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
              <StateActions programme={programme} onChanged={props.onChanged} />
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
