/* Languages of Confluence's list that highlight.js does not have: words, strings and comments. */
(function (hljs) {
  function words(text) { return text.split(' '); }
  hljs.registerLanguage('abap', function (hljs) {
    return {
      case_insensitive: true,
      keywords: words('append as assign at authority-check begin by call case catch check class clear collect commit constants create data '
        + 'default define delete describe do else elseif end endcase endclass endform endfunction endif endloop endmethod endselect endtry '
        + 'endwhile exit export field-symbols for form from function if implementation import in initial inner insert interface into join '
        + 'like loop message method methods modify move new not occurs of or order parameters perform private protected public raise read '
        + 'ref report return select selection-screen set sort start-of-selection table tables then to try type types up update using value '
        + 'values when where while with write'),
      contains: [
        hljs.COMMENT('^\\*', '$'),
        hljs.COMMENT('"', '$'),
        { className: 'string', variants: [{ begin: '\'', end: '\'' }, { begin: '`', end: '`' }, { begin: '\\|', end: '\\|' }] },
        hljs.NUMBER_MODE
      ]
    };
  });
  hljs.registerLanguage('foxpro', function (hljs) {
    return {
      case_insensitive: true,
      keywords: words('and append as browse by calculate case class clear close continue copy count cursor define delete dimension do else '
        + 'endcase enddefine enddo endfor endfunc endif endproc endscan endtext endtry endwith erase exit for from func function goto if in '
        + 'index insert into local locate loop lparameters next not of or order otherwise parameters private procedure public quit recall '
        + 'replace return scan seek select set skip sort store sum table text then to try update use values wait where while with zap'),
      contains: [
        hljs.COMMENT('^\\s*\\*', '$'),
        hljs.COMMENT('&&', '$'),
        { className: 'string', variants: [{ begin: '"', end: '"' }, { begin: '\'', end: '\'' }] },
        { className: 'literal', begin: /\.(t|f|null)\./ },
        hljs.NUMBER_MODE
      ]
    };
  });
  hljs.registerLanguage('hcl', function (hljs) {
    return {
      keywords: {
        keyword: 'resource variable provider output locals module data terraform provisioner backend for in if dynamic moved import check',
        literal: 'true false null'
      },
      contains: [
        hljs.HASH_COMMENT_MODE,
        hljs.C_LINE_COMMENT_MODE,
        hljs.C_BLOCK_COMMENT_MODE,
        { className: 'string', begin: /<<-?\s*(\w+)/, end: /^\s*\w+\s*$/ },
        {
          className: 'string', begin: '"', end: '"',
          contains: [hljs.BACKSLASH_ESCAPE, { className: 'subst', begin: /\$\{/, end: /\}/ }]
        },
        { className: 'attr', begin: /[\w-]+(?=\s*=[^=])/ },
        hljs.NUMBER_MODE
      ]
    };
  });
  hljs.registerLanguage('restructuredtext', function (hljs) {
    return {
      contains: [
        { className: 'section', begin: /^.+\n([=\-~^"'#*+])\1{2,}[ \t]*$/ },
        { className: 'keyword', begin: /^\s*\.\. [\w:-]+::/ },
        hljs.COMMENT(/^\s*\.\. (?![\w:-]+::|_|\[)/, '$'),
        { className: 'attr', begin: /^\s+:[\w -]+:/ },
        { className: 'code', begin: /``/, end: /``/ },
        { className: 'symbol', begin: /:[\w:-]+:(?=`)/ },
        { className: 'string', begin: /`/, end: /`_{0,2}/ },
        { className: 'strong', begin: /\*\*/, end: /\*\*/ },
        { className: 'emphasis', begin: /\*(?=\S)/, end: /\*/ },
        { className: 'bullet', begin: /^\s*([-*+]|\d+\.|#\.)(?=\s)/ }
      ]
    };
  });
  hljs.registerLanguage('splunk-spl', function (hljs) {
    return {
      case_insensitive: true,
      keywords: {
        keyword: 'and as by or not where over',
        built_in: 'search eval stats chart timechart table fields rename rex sort head tail top rare dedup join append lookup inputlookup '
          + 'outputlookup transaction eventstats streamstats bin bucket fillnull makemv mvexpand tstats from datamodel spath regex where return '
          + 'multisearch map collect convert geostats',
        literal: 'true false null'
      },
      contains: [
        hljs.COMMENT('```', '```'),
        hljs.QUOTE_STRING_MODE,
        { className: 'attr', begin: /\w+(?==)/ },
        { className: 'symbol', begin: /`/, end: /`/ },
        hljs.NUMBER_MODE
      ]
    };
  });
})(window.hljs);
