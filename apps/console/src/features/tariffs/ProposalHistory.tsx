import { Trans } from '@lingui/react/macro'
import { useFormats } from '../../i18n/formats.ts'

interface Proposal {
  readonly proposedAt: string
  readonly proposedBy: { readonly name: string | null } | null
  readonly decidedAt: string | null
  readonly decidedBy: { readonly name: string | null } | null
}

/** Who proposed it and who decided, and when. */
export function ProposalHistory(props: { proposal: Proposal }) {
  const { moment } = useFormats()
  const { proposal } = props
  const [proposer, proposedAt] = [proposal.proposedBy?.name ?? '—', moment(proposal.proposedAt)]
  const [decider, decidedAt] = [
    proposal.decidedBy?.name ?? '—',
    proposal.decidedAt === null ? '' : moment(proposal.decidedAt),
  ]
  return (
    <div>
      <Trans>
        Diusulkan {proposer}, {proposedAt}
      </Trans>
      {decidedAt !== '' && (
        <>
          {' · '}
          <Trans>
            diputuskan {decider}, {decidedAt}
          </Trans>
        </>
      )}
    </div>
  )
}
