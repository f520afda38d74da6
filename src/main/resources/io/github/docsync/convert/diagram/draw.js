// Runs in the browser that draws diagrams. Each function draws at the page's upper left corner and answers with the size in CSS
// pixels, or with the mistake in the source.
globalThis.docsync = (() => {
  const family = 'Liberation Sans';
  const margin = 4;
  const largest = 4000;

  const stage = () => {
    document.documentElement.style.background = 'white';
    document.body.style.cssText = 'margin:0;background:white;width:max-content';
    let element = document.getElementById('stage');
    if (!element) {
      element = document.createElement('div');
      element.id = 'stage';
      document.body.append(element);
    }
    element.style.cssText = `display:inline-block;padding:${margin}px;line-height:normal;font-family:"${family}",Arial,sans-serif`;
    element.replaceChildren();
    return element;
  };

  const measured = (svg) => {
    const box = svg.viewBox && svg.viewBox.baseVal;
    const given = svg.getBoundingClientRect();
    const width = box && box.width > 0 ? box.width : given.width;
    const height = box && box.height > 0 ? box.height : given.height;
    svg.removeAttribute('style');
    return sized(svg, width, height);
  };

  // Smaller where it would not fit into a picture that a browser can take.
  const sized = (svg, width, height) => {
    const scale = Math.min(1, largest / width, largest / height);
    svg.setAttribute('width', width * scale);
    svg.setAttribute('height', height * scale);
    return { width: Math.ceil(width * scale) + 2 * margin, height: Math.ceil(height * scale) + 2 * margin };
  };

  const mistake = (error) => {
    const text = String((error && (error.str || error.message)) || error).trim();
    const line = /\bline (\d+)/i.exec(text);
    return { error: text.split('\n').slice(0, 4).join(' '), line: line ? Number(line[1]) : 0 };
  };

  return {
    async font(style, base64) {
      const face = new FontFace(family, `url(data:font/ttf;base64,${base64})`, {
        weight: style.startsWith('Bold') ? 'bold' : 'normal',
        style: style.endsWith('Italic') ? 'italic' : 'normal',
      });
      document.fonts.add(await face.load());
      return true;
    },

    start() {
      const natural = { useMaxWidth: false };
      mermaid.initialize({
        startOnLoad: false,
        securityLevel: 'strict',
        theme: 'default',
        fontFamily: `"${family}", Arial, sans-serif`,
        deterministicIds: true,
        deterministicIDSeed: 'docsync',
        suppressErrorRendering: true,
        flowchart: natural,
        sequence: natural,
        gantt: { ...natural, useWidth: 1000 },
        journey: natural,
        class: natural,
        state: natural,
        er: natural,
        pie: natural,
        quadrantChart: natural,
        xyChart: natural,
        requirement: natural,
        mindmap: natural,
        timeline: natural,
        gitGraph: natural,
        c4: natural,
        sankey: natural,
        block: natural,
      });
      return true;
    },

    async mermaid(source) {
      const place = stage();
      try {
        const { svg } = await mermaid.render('drawing', source);
        place.innerHTML = svg;
        return measured(place.querySelector('svg'));
      } catch (error) {
        return mistake(error);
      }
    },

    async graphviz(source) {
      const place = stage();
      try {
        place.append(await new Viz().renderSVGElement(source));
        const svg = place.querySelector('svg');
        // Graphviz measures in points.
        const points = svg.viewBox.baseVal;
        return sized(svg, (points.width * 4) / 3, (points.height * 4) / 3);
      } catch (error) {
        return mistake(error);
      }
    },
  };
})();
0;
