import {
  ConflictError,
  type DomainError,
  NotAllowedError,
  NotFoundError,
  ValidationError,
  type ValidationIssue,
} from '../platform/errors.ts'
import { builder } from './builder.ts'
import { globalIdOf } from './ids.ts'

export const SeverityEnum = builder.enumType('IssueSeverity', {
  description: 'ERROR stops, WARNING asks to look again, INFO explains.',
  values: ['ERROR', 'WARNING', 'INFO'] as const,
})

export const ErrorInterface = builder.interfaceRef<DomainError>('Error').implement({
  description: 'What a person can cause and mend.',
  fields: (t) => ({
    code: t.exposeString('code', { description: 'Stable; for programs.' }),
    message: t.string({
      description: 'What is wrong and what to do, in Indonesian.',
      resolve: (error) => error.text.id,
    }),
    messageEn: t.string({ description: 'The same in English.', resolve: (error) => error.text.en }),
  }),
})

export const ValidationIssueType = builder.objectRef<ValidationIssue>('ValidationIssue').implement({
  description: 'One remark about one field.',
  fields: (t) => ({
    path: t.exposeString('path', { description: 'The field: `birthDate`, `declaredCoverage.fromMonth`.' }),
    code: t.exposeString('code', { description: 'Stable; for programs.' }),
    severity: t.expose('severity', { type: SeverityEnum, description: 'Whether it stops.' }),
    message: t.string({ description: 'Reason and remedy in Indonesian.', resolve: (issue) => issue.text.id }),
    messageEn: t.string({ description: 'Reason and remedy in English.', resolve: (issue) => issue.text.en }),
  }),
})

builder.objectType(ValidationError, {
  name: 'ValidationError',
  description: 'Fields are missing, malformed or contradict each other.',
  interfaces: [ErrorInterface],
  fields: (t) => ({
    issues: t.field({
      type: [ValidationIssueType],
      description: 'Each remark with its field.',
      resolve: (error) => [...error.issues],
    }),
  }),
})

builder.objectType(ConflictError, {
  name: 'ConflictError',
  description: 'The state of things does not allow it: somebody was faster, or it exists already.',
  interfaces: [ErrorInterface],
  fields: (t) => ({
    workerId: t.id({
      nullable: true,
      description: 'The record in the way, where you may open it.',
      resolve: ({ details: { workerId } }) => (workerId === undefined ? null : globalIdOf('Worker', workerId)),
    }),
  }),
})

builder.objectType(NotAllowedError, {
  name: 'NotAllowedError',
  description: 'Role or scope do not cover it.',
  interfaces: [ErrorInterface],
})
builder.objectType(NotFoundError, {
  name: 'NotFoundError',
  description: 'Missing, or not yours to know of.',
  interfaces: [ErrorInterface],
})
