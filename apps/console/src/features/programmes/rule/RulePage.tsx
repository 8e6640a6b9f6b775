import { useParams } from '@tanstack/react-router'
import { ManagedProgramme } from '../ManagedProgramme.tsx'
import { RuleForm } from './RuleForm.tsx'

export function RulePage() {
  const { programmeId } = useParams({ from: '/app/program/$programmeId/aturan' })
  return (
    <ManagedProgramme programmeId={programmeId}>{(programme) => <RuleForm programme={programme} />}</ManagedProgramme>
  )
}
