import { refuse, RULE_CODES, RuleViolation } from './rule';

describe('a refusal', () => {
  it('lets an allowed act pass', () => {
    expect(() => {
      refuse(null);
    }).not.toThrow();
  });

  it('carries its code and what the sentence needs', () => {
    const act = () => {
      refuse('report-window-closed', { closesOn: '2020-06-19' });
    };
    expect(act).toThrow(RuleViolation);
    expect(act).toThrow(expect.objectContaining({ code: 'report-window-closed', params: { closesOn: '2020-06-19' } }));
  });

  it('has a code that reads as words, each named once', () => {
    expect(RULE_CODES.filter((code) => !/^[a-z]+(-[a-z]+)+$/.test(code))).toEqual([]);
    expect(new Set<string>(RULE_CODES).size).toBe(RULE_CODES.length);
  });
});
