import { generateForm } from '@rjsf/antd'
import type { ValidatorType } from '@rjsf/utils'
import { useMemo } from 'react'
import type { Fault } from '../api/problem.ts'
import type { FieldSchema } from '../api/meta-types.ts'
import type { Fields } from '../api/types.ts'
import { PaperField } from '../exam/PaperField.tsx'
import { useLang, useSay } from '../lang.tsx'
import { AnswersField } from './AnswersField.tsx'
import { useAbout } from './about.tsx'
import { ChecksField } from './ChecksField.tsx'
import { isSupported } from './supported.ts'
import { DemandsField } from './DemandsField.tsx'
import { faultTree } from './faults.ts'
import { FilesField } from './FilesInput.tsx'
import { formOf } from './schema.ts'
import { RecordsField } from './RecordsField.tsx'
import { SeveralField } from './SeveralField.tsx'
import { hiddenIn, onlyShown, without } from './shown.ts'
import { ArrayFieldItemTemplate, ArrayFieldTemplate, FieldTemplate, ObjectFieldTemplate, PersonField } from './templates.tsx'
import { widgets } from './widgets.tsx'

// The server judges, by the same declaration, and in sentences; a second judge here (ajv) would speak other words and need `eval`.
const noJudge: ValidatorType = { validateFormData: () => ({ errors: [], errorSchema: {} }), isValid: () => true, rawValidation: () => ({}) }
const Form = generateForm()
// A list that may be left out begins without an entry.
const behaviour = { arrayMinItems: { populate: 'requiredOnly' } } as const
const templates = { FieldTemplate, ObjectFieldTemplate, ArrayFieldTemplate, ArrayFieldItemTemplate }
const fields = {
  person: PersonField,
  answers: AnswersField,
  files: FilesField,
  checks: ChecksField,
  demands: DemandsField,
  several: SeveralField,
  records: RecordsField,
  paper: PaperField,
}

interface Props {
  readonly id: string
  readonly schema: FieldSchema
  readonly given: Fields
  readonly faults: readonly Fault[]
  readonly onChange: (given: Fields) => void
}

/** A form as a step declares it, without its buttons. */
export function SchemaForm({ id, schema, given, faults, onChange }: Props) {
  const say = useSay()
  const lang = useLang()
  const hidden = hiddenIn(schema, given).join()
  const proves = isSupported(useAbout())
  const form = useMemo(
    () => formOf(without(schema, hidden.split(','), proves && schema.properties?.['resolved'] ? ['solved'] : []), say),
    [schema, hidden, proves, say],
  )
  const errors = useMemo(() => faultTree(faults, lang), [faults, lang])
  return (
    <Form
      idPrefix={id}
      tagName="div"
      schema={form.schema}
      uiSchema={form.ui}
      formData={given}
      validator={noJudge}
      widgets={widgets}
      templates={templates}
      fields={fields}
      noValidate
      experimental_defaultFormStateBehavior={behaviour}
      extraErrors={errors}
      showErrorList={false}
      onChange={({ formData }) => onChange(onlyShown(schema, formData ?? {}))}
    >
      <></>
    </Form>
  )
}
