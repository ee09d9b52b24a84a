import { describe, expect, test } from 'vitest';
import { readFormState } from '../../src/slack/form-state.ts';

const input = (id: string, initial?: string) => ({ type: 'input', block_id: id, element: { initial_value: initial } });
const typed = (value: string | null) => ({ any_action: { type: 'plain_text_input', value } });

describe('the state of a window', () => {
  test('is what was typed, in the order of the fields', () => {
    const blocks = [input('draft2_1', 'a'), input('draft2_2', 'b'), input('draft20_1', 'other')];
    const state = readFormState({ blocks, state: { values: { draft2_2: typed('B'), draft2_1: typed('A') } } });
    expect(state.texts('draft2')).toEqual({ now: ['A', 'B'], drawn: ['a', 'b'] });
  });

  test('is what was drawn where Slack leaves a field out', () => {
    const state = readFormState({ blocks: [input('letter_1', 'drawn')], state: { values: {} } });
    expect(state.texts('letter').now).toEqual(['drawn']);
  });

  test('is what was drawn where Slack sends all fields of a text empty', () => {
    const values = { letter_1: typed(null), letter_2: typed(null) };
    const state = readFormState({ blocks: [input('letter_1', 'a'), input('letter_2', 'b')], state: { values } });
    expect(state.texts('letter').now).toEqual(['a', 'b']);
  });

  test('is empty in a field that was emptied beside others', () => {
    const values = { letter_1: typed('a'), letter_2: typed(null) };
    const state = readFormState({ blocks: [input('letter_1', 'a'), input('letter_2', 'b')], state: { values } });
    expect(state.texts('letter').now).toEqual(['a', '']);
  });

  test('knows of boxes whether there are none or none is ticked', () => {
    const values = { rights1_1: { any: { type: 'checkboxes', selected_options: [] } } };
    const state = readFormState({ blocks: [], state: { values } });
    expect([state.options('rights1_1'), state.options('rights1_2')]).toEqual([[], undefined]);
  });
});
