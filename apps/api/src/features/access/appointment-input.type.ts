import { builder } from '../../graphql/builder.ts'

export const AppointmentInput = builder.inputType('AppointmentInput', {
  description: 'The paper by which an official holds a post, as the register of officials keeps it.',
  fields: (t) => ({
    name: t.string({ required: true, description: 'As the paper has it.' }),
    post: t.string({ required: true, description: 'The post.' }),
    number: t.string({ required: true, description: 'Its number.' }),
    appointedOn: t.field({ type: 'CalendarDate', required: true, description: 'Its day.' }),
  }),
})
