//! Strongly connected components: takes a graph, gives the groups of nodes that lead to each
//! other, with Tarjan's algorithm. It keeps a stack of its own, so that a long chain of types
//! cannot exhaust the thread's.

/// The strongly connected components of a graph whose nodes are numbers: `edges[node]` lists
/// where `node` leads to. A component stands after all components that it leads to.
pub(super) fn components(edges: &[Vec<usize>]) -> Vec<Vec<usize>> {
    let mut search = Search {
        edges,
        seen: vec![0; edges.len()],
        low: vec![0; edges.len()],
        open: Vec::new(),
        is_open: vec![false; edges.len()],
        components: Vec::new(),
        clock: 0,
    };
    for node in 0..edges.len() {
        if search.seen[node] == 0 {
            search.explore(node);
        }
    }
    search.components
}

struct Search<'e> {
    edges: &'e [Vec<usize>],
    /// When a node was first seen, from 1; 0 if it was not yet.
    seen: Vec<usize>,
    /// The earliest node still open that is known to be reachable.
    low: Vec<usize>,
    /// Seen nodes whose component is not complete yet.
    open: Vec<usize>,
    is_open: Vec<bool>,
    components: Vec<Vec<usize>>,
    clock: usize,
}

impl Search<'_> {
    fn explore(&mut self, root: usize) {
        self.enter(root);
        // Nodes on the way from the root, each with the number of edges already followed.
        let mut way = vec![(root, 0)];
        while let Some((node, followed)) = way.last_mut() {
            let node = *node;
            let Some(&next) = self.edges[node].get(*followed) else {
                way.pop();
                self.leave(node, way.last().map(|&(parent, _)| parent));
                continue;
            };
            *followed += 1;
            if self.seen[next] == 0 {
                self.enter(next);
                way.push((next, 0));
            } else if self.is_open[next] {
                self.low[node] = self.low[node].min(self.seen[next]);
            }
        }
    }

    fn enter(&mut self, node: usize) {
        self.clock += 1;
        self.seen[node] = self.clock;
        self.low[node] = self.clock;
        self.open.push(node);
        self.is_open[node] = true;
    }

    fn leave(&mut self, node: usize, parent: Option<usize>) {
        if let Some(parent) = parent {
            self.low[parent] = self.low[parent].min(self.low[node]);
        }
        if self.low[node] == self.seen[node] {
            self.close(node);
        }
    }

    /// Takes the component that starts with `first` off the open nodes.
    fn close(&mut self, first: usize) {
        let start = self.open.iter().rposition(|&node| node == first);
        let component = self.open.split_off(start.unwrap_or(0));
        for &node in &component {
            self.is_open[node] = false;
        }
        self.components.push(component);
    }
}
