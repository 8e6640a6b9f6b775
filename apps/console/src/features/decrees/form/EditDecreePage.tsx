import { Trans, useLingui } from '@lingui/react/macro'
import { useNavigate, useParams } from '@tanstack/react-router'
import { PageHeader } from '../../../ui/PageHeader.tsx'
import { RecordPage } from '../../../ui/RecordPage.tsx'
import { NoAccess } from '../../../ui/states/NoAccess.tsx'
import { useDecreeName } from '../../programmes/use-decree-name.ts'
import { type DecreeDetail, DecreeQuery } from '../decree.query.ts'
import { DecreeForm } from './DecreeForm.tsx'

const exampleField = '{jumlah_orang}'

export function EditDecreePage() {
  const { t } = useLingui()
  const { decreeId } = useParams({ from: '/app/keputusan/$decreeId/ubah' })
  return (
    <RecordPage
      may="DECREE_DRAFT"
      query={DecreeQuery}
      id={decreeId}
      recordOf={(data) => data.decree}
      fresh
      failure={<Trans>Keputusan ini tidak dapat dimuat</Trans>}
      loading={{ label: t`Memuat keputusan`, rows: 8 }}
    >
      {(decree) => (decree.actions.includes('EDIT') ? <EditDecree decree={decree} /> : <NoAccess />)}
    </RecordPage>
  )
}

function EditDecree(props: { decree: DecreeDetail }) {
  const { t } = useLingui()
  const navigate = useNavigate()
  const { decree } = props
  const nameOf = useDecreeName()
  const back = { to: '/keputusan/$decreeId', params: { decreeId: decree.id } } as const
  return (
    <>
      <PageHeader
        title={t`Ubah naskah`}
        crumbs={[
          { label: t`Keputusan`, link: { to: '/keputusan' } },
          { label: nameOf(decree), link: back },
        ]}
        context={<Trans>Isian dalam kurung kurawal, seperti {exampleField}, diisi dari data keputusan.</Trans>}
      />
      <DecreeForm decree={decree} back={back} onSaved={() => navigate({ ...back, ignoreBlocker: true })} />
    </>
  )
}
